using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.LoadTest.Crowds;

/// <summary>Customers in the middle of a chat, written straight into the stores: letting thousands of them start one would take longer than what is to be measured.</summary>
internal static class SeededCrowd
{
    private const int ChatsPerAgent = 100;
    private const int Together = 16;

    public static async Task<IReadOnlyCollection<Member>> MakeAsync(IServiceProvider services, int chats)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i * ChatsPerAgent < chats; i++)
        {
            var agent = new Agent { Id = new(NameOf(i)), Name = NameOf(i), LeaseUntil = now.AddHours(1), Fence = 1 };
            if (!await services.GetRequiredService<IAgentStore>().SaveAsync(agent, 0, CancellationToken.None)) throw new InvalidOperationException($"{agent} was refused.");
        }

        var members = new ConcurrentBag<Member>();
        await Parallel.ForAsync(0, chats, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (i, token) =>
        {
            var secret = VisitorSecret.Create();
            var contact = new Contact { Id = ContactId.New(now), Widget = WidgetId.Default, Secret = secret.Hash(), CreatedAt = now, Fence = 1 };
            if (!await services.GetRequiredService<IContactStore>().SaveAsync(contact, 0, token)) throw new InvalidOperationException("A contact was refused.");

            var chat = ActiveChat(contact.Id, NameOf(i / ChatsPerAgent), now);
            var committed = await services.GetRequiredService<IChatStore>().CommitAsync(new() { ExpectedFence = 0, Next = chat, Events = [] }, token);
            if (committed is not CommitResult.Committed) throw new InvalidOperationException("A chat was refused.");
            members.Add(new(secret.Reveal(), chat.Id.ToString(), NameOf(i / ChatsPerAgent)));
        });
        return members;
    }

    private static string NameOf(int agent) => $"agent-{agent}";

    private static Chat ActiveChat(ContactId contact, string agent, DateTimeOffset now) => new()
    {
        Id = ChatId.New(now),
        Widget = WidgetId.Default,
        Contact = contact,
        CustomerName = "Load",
        Queue = QueueId.Default,
        Status = ChatStatus.Active,
        Assignment = 1,
        Agent = new(agent),
        AgentName = agent,
        Claims = [new(new(agent), ClaimKind.Active)],
        Fence = 1,
        StartedAt = now,
        QueuedAt = now,
    };
}
