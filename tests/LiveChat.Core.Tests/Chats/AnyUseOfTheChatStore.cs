using CsCheck;
using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Chats;

/// <summary>Whatever is appended and committed, in whatever order and however stale, the store does what the plain model does.</summary>
public class AnyUseOfTheChatStore
{
    private static readonly string[] Names = ["ana", "ben", "cem"];

    private static readonly ContactId[] Contacts = [new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8]))];
    private static readonly Participant[] Authors = [new Participant.OfAgent(new("ana"), "Ana"), new Participant.OfAgent(new("ana"), "Renamed"), new Participant.OfSystem("Bot")];

    /// <summary>What is done, to which chat, in how old a version, and one more choice.</summary>
    private static readonly Gen<(int Action, int Chat, int Age, int Choice)[]> Uses = Gen.Select(
        Gen.Int[0, 12], Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 3])), Gen.Int[0, 7]).Array[0, 50];

    [Fact]
    public Task The_store_answers_and_holds_what_the_model_does() => Uses.SampleAsync(
        async uses =>
        {
            var agents = new InMemoryAgentStore(TimeProvider.System);
            var store = new InMemoryChatStore(agents, new InMemoryOutboxStore(TimeProvider.System), new InMemoryAuditLog());
            var model = new PlainChatModel();
            var versions = new List<List<Chat>>();

            foreach (var (action, place, age, choice) in uses)
            {
                var known = versions.Count == 0 ? [SpecChat.New(Contacts[0])] : versions[place % versions.Count];
                var chat = known[Math.Max(0, known.Count - 1 - age)];
                switch (action)
                {
                    case 0:
                        var started = SpecChat.New(Contacts[choice % 2]);
                        if (await SameAsync(store, model, started.Created(SpecChat.Form(), started.Says("First", Message(choice))))) versions.Add([model.Chats[started.Id]]);
                        continue;
                    case < 6:
                        await SameAsync(store, model, chat.Append(chat.Says($"Text {choice % 2}", Message(choice), action < 3 ? null : Authors[action - 3])));
                        continue;
                    case 6:
                        await ChangeAsync(agents, model, choice);
                        continue;
                    default:
                        if (await SameAsync(store, model, Commit(chat, action, choice, model))) known.Add(model.Chats[chat.Id]);
                        continue;
                }
            }

            await HoldsTheSameAsync(store, agents, model);
        },
        iter: 3_000);

    private static MessageId Message(int choice) => new(new Guid(choice % 4 + 1, 0, 0, new byte[8]));

    private static ChatCommit Commit(Chat chat, int action, int choice, PlainChatModel model)
    {
        Agent[] asked = [.. Names.Where((_, i) => (choice + 1 & (1 << i)) != 0).Select(id => model.Agents.GetValueOrDefault(new(id)) ?? SpecChat.Agent(id, 1))];
        return action switch
        {
            7 => chat.Then(SpecChat.Ended(choice % 2 == 0 ? EndedBy.Customer : EndedBy.Agent)),
            8 => chat.Then(chat.Resumed()),
            9 or 10 => chat.Then(SpecChat.Offered(asked)).Guarded(asked),
            11 => chat.Then(SpecChat.Joined(asked is [var first, ..] ? first : SpecChat.Agent("ana"))).Guarded(asked.Take(1)),
            _ => chat.Then(new TranscriptSent { Segment = 1, MaskedAddress = "a…@example.org", At = SpecChat.Start }),
        };
    }

    private static async Task ChangeAsync(InMemoryAgentStore agents, PlainChatModel model, int choice)
    {
        var id = new AgentId(choice % 2 == 0 ? "ana" : "ben");
        var before = model.Agents.GetValueOrDefault(id);
        var after = before is null ? SpecChat.Agent(id.Value, 1 + choice % 3) : before with { Capacity = 1 + choice % 3, Fence = before.Fence + 1 };
        Assert.True(await agents.SaveAsync(after, before?.Fence ?? 0, default));
        model.Agents[id] = after;
    }

    private static async Task SameAsync(InMemoryChatStore store, PlainChatModel model, ChatAppend append)
        => Shape.Equal(model.Append(append), await store.AppendAsync(append, default));

    private static async Task<bool> SameAsync(InMemoryChatStore store, PlainChatModel model, ChatCommit commit)
    {
        var expected = model.Commit(commit);
        Shape.Equal(expected, await store.CommitAsync(commit, default));
        return expected is CommitResult.Committed;
    }

    private static async Task HoldsTheSameAsync(InMemoryChatStore store, InMemoryAgentStore agents, PlainChatModel model)
    {
        foreach (var (id, chat) in model.Chats)
        {
            var page = (await store.ReadAsync(id, 0, int.MaxValue, default))!;
            Shape.Equal(chat, page.Chat);
            Shape.Equal(model.Logs[id], page.Entries);
        }

        Shape.Equal(
            model.Chats.Values.Where(c => c.IsOpen).OrderBy(c => c.QueuedAt).ThenBy(c => c.Id.Value),
            await store.HeadsAsync(new ChatQuery.Open(), default));
        foreach (var contact in Contacts)
        {
            Shape.Equal(
                model.Chats.Values.Where(c => c.Contact == contact).MaxBy(c => (c.IsOpen, c.EndedAt, c.Id.Value)),
                await store.FindLatestAsync(contact, default));
        }

        var routing = new InMemoryRoutingStore(store, agents, TimeProvider.System);
        Assert.Equal(
            model.Agents.Keys.OrderBy(a => a.Value, StringComparer.Ordinal).Select(a => (a, model.Load(a))),
            (await routing.AgentsAsync(SpecChat.Queue, default)).Select(c => (c.Agent.Id, c.Load)));
        Shape.Equal(
            model.Chats.Values.Where(c => c.IsQueued).OrderBy(c => c.QueuedAt).ThenBy(c => c.Id.Value),
            await routing.WaitingAsync(SpecChat.Queue, int.MaxValue, default));
    }
}
