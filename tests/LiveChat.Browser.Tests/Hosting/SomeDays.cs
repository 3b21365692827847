using LiveChat.Chats;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>What went on in a shop in the days before: many chats around noon and few at night, most of them answered. The same ones each time, but for the day.</summary>
internal static class SomeDays
{
    private static readonly (string Id, string Name)[] Agents = [("ana", "Ana (demo)"), ("ben", "Ben (demo)"), ("cem", "=Cem (demo)")];

    /// <summary>Writes chats that were started in the last days, up to this moment.</summary>
    /// <param name="store">Into which store.</param>
    /// <param name="now">The moment.</param>
    /// <param name="days">How many days.</param>
    /// <param name="most">How many chats an hour there are at noon.</param>
    public static async Task<int> WriteAsync(IChatStore store, DateTimeOffset now, int days, int most)
    {
        var random = new Random(7);
        var count = 0;
        for (var at = now.AddDays(-days).AddMinutes(1); at < now.AddMinutes(-30); at = at.AddHours(1))
        {
            var busy = Math.Max(0, 1 - (Math.Abs(at.Hour - 12.5) / 8));
            for (var chats = (int)Math.Round(most * busy * (0.6 + (0.8 * random.NextDouble()))); chats > 0; chats--, count++) await LiveAsync(store, at.AddSeconds(random.Next(1700)), now, random);
        }

        return count;
    }

    private static async Task LiveAsync(IChatStore store, DateTimeOffset start, DateTimeOffset now, Random random)
    {
        var chat = new Chat
        {
            Id = ChatId.New(start),
            Widget = new("acme-home-demo-shop"),
            Contact = new(Guid.NewGuid()),
            CustomerName = "Dana Ray",
            Queue = new(random.Next(3) == 0 ? "sales" : "support"),
            Fence = 1,
            StartedAt = start,
            QueuedAt = start,
            RingUntil = now.AddDays(1),
            IdleUntil = now.AddDays(1),
        };
        var isLate = start.AddMinutes(40) > now;
        var (wait, agent) = (10 + (random.NextDouble() * random.NextDouble() * 420), Agents[random.Next(random.Next(1, 4))]);
        chat = await CommitAsync(store, chat with { Fence = 0 }, chat, new FormSubmitted { Answers = [], At = start });
        if (random.Next(9) == 0)
        {
            if (!isLate) await HappenAsync(store, chat, new ChatEnded { By = EndedBy.NoAnswer, At = start.AddMinutes(5) });
            return;
        }

        chat = await HappenAsync(store, chat, new AgentJoined { Agent = new(agent.Id), Name = agent.Name, IdleUntil = now.AddDays(1), At = start.AddSeconds(wait) });
        await store.AppendAsync(
            new(chat.Id, chat.Fence, new MessagePosted { MessageId = new(Guid.NewGuid()), Author = new Participant.OfAgent(new(agent.Id), agent.Name), Text = MessageText.Stored("Hello"), At = start.AddSeconds(wait + random.Next(5, 90)) }),
            default);
        await HappenAsync(store, chat, new ChatEnded { By = EndedBy.Agent, Name = agent.Name, At = start.AddMinutes(12) });
    }

    private static Task<Chat> HappenAsync(IChatStore store, Chat chat, ChatEvent e) => CommitAsync(store, chat, chat.Evolve(e), e);

    private static async Task<Chat> CommitAsync(IChatStore store, Chat before, Chat next, ChatEvent e)
        => Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new() { ExpectedFence = before.Fence, Next = next, Events = [e] }, default)).Chat;
}
