using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Testing.Chats;

namespace LiveChat.Histories;

/// <summary>Chats that came and went at random over some days; the same seed makes the same ones. Nothing in it knows what is counted.</summary>
internal sealed class RandomHistory(int seed, DateTimeOffset from, DateTimeOffset until)
{
    private static readonly string[] Agents = ["ana", "ben", "cem"];

    private readonly Random _random = new(seed);

    /// <summary>The queues chats are in.</summary>
    public ImmutableArray<QueueId> Queues { get; init; } = [new("spec"), new("sales"), new("=1+1")];

    /// <summary>Writes some chats into a store, most of them started in the time of the history, and some shortly before and after.</summary>
    public async Task WriteAsync(IChatStore store, int chats)
    {
        var seconds = (int)(until - from).TotalSeconds;
        for (var i = 0; i < chats; i++)
        {
            // Often at a full hour, where it is easy to be one off.
            var start = from.AddSeconds(_random.Next(-7200, seconds + 7200));
            await LiveAsync(store, _random.Next(4) == 0 ? start.AddTicks(-(start.Ticks % TimeSpan.TicksPerHour)) : start.AddMilliseconds(_random.Next(1000)));
        }
    }

    private async Task LiveAsync(IChatStore store, DateTimeOffset start)
    {
        if (_random.Next(12) == 0)
        {
            await CommitAsync(store, (SpecChat.Message(leftAt: start) with { Id = ChatId.New(start) }).Left());
            return;
        }

        var chat = SpecChat.New(startedAt: start) with { Id = ChatId.New(start), Queue = Any(Queues) };
        chat = await CommitAsync(store, chat.Created(SpecChat.Form(), chat.Says("Hello", at: start)));
        var at = start;
        for (var steps = _random.Next(_random.Next(10) == 0 ? 300 : 14); steps > 0; steps--)
        {
            at = at.AddMilliseconds(_random.Next(4) == 0 ? 0 : _random.Next(200_000));
            if (Next(chat, at) is { } e) chat = await HappenAsync(store, chat, e);
        }
    }

    private ChatEvent? Next(Chat chat, DateTimeOffset at) => (chat.Status, _random.Next(12)) switch
    {
        (ChatStatus.Waiting, 0) => SpecChat.Offered(SpecChat.Agent(Any(Agents))) with { At = at },
        (ChatStatus.Waiting or ChatStatus.Ringing, 1 or 2 or 3) => SpecChat.Joined(SpecChat.Agent(Any(Agents))) with { At = at },
        (ChatStatus.Waiting, 4) => new ChatOverflowed { Queue = Any(Queues), RingUntil = SpecChat.FarAway, At = at },
        (ChatStatus.Waiting or ChatStatus.Ringing, 5) => SpecChat.Ended(EndedBy.Customer, at),
        (ChatStatus.Waiting or ChatStatus.Ringing, 6) => SpecChat.Ended(EndedBy.NoAnswer, at),
        (ChatStatus.Waiting or ChatStatus.Ringing, _) => chat.Says("Are you there?", at: at),
        (ChatStatus.Active, 0) => SpecChat.Joined(SpecChat.Agent(Any(Agents))) with { At = at },
        (ChatStatus.Active, 1) => SpecChat.Transferred(SpecChat.Agent(chat.Agent!.Value.Value), Any(Queues)) with { At = at },
        (ChatStatus.Active, 2) => new AgentLost { Agent = chat.Agent!.Value, Name = chat.AgentName!, RingUntil = SpecChat.FarAway, At = at },
        (ChatStatus.Active, 3) => SpecChat.Ended(EndedBy.Customer, at),
        (ChatStatus.Active, 4) when _random.Next(3) == 0 => SpecChat.Ended(EndedBy.Agent, at),
        (ChatStatus.Active, < 8) => chat.Says("Hello", author: new Participant.OfAgent(chat.Agent!.Value, chat.AgentName!), at: at),
        (ChatStatus.Active, 8) => chat.Says("A line", author: new Participant.OfSystem("Bot"), at: at),
        (ChatStatus.Active, _) => chat.Says("And then", at: at),
        (ChatStatus.Ended, < 6) => chat.Resumed() with { At = at },
        (ChatStatus.Ended or ChatStatus.Sealed, 7) when chat.RedactedAt is null => new ChatRedacted { By = new Participant.Admin("mia", "Mia"), IsWhole = true, At = at },
        _ => null,
    };

    private static async Task<Chat> HappenAsync(IChatStore store, Chat chat, ChatEvent e)
    {
        if (e is not MessagePosted message) return await CommitAsync(store, chat.Then(e));

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(chat.Append(message), default));
        return Assert.IsType<Chat>(await store.FindAsync(chat.Id, default));
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static async Task<Chat> CommitAsync(IChatStore store, ChatCommit commit)
        => Assert.IsType<CommitResult.Committed>(await store.CommitAsync(commit, default)).Chat;
}
