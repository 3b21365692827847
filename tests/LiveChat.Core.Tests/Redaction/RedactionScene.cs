using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Redaction;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>What tests of redactions do again and again.</summary>
internal static class RedactionScene
{
    public const string Reason = "The customer asked for it";

    public static readonly Participant.Admin Mia = new("mia", "Mia (demo)");

    public static async Task<(Participant.Customer Dana, Participant.OfAgent Ana, Chat Chat)> AChatAsync(TestHost host, string agent = "ana")
    {
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync(agent));
        return (dana, ana, await host.AnActiveChatAsync(dana, ana));
    }

    public static Task<RedactionResult> RedactAsync(TestHost host, Chat chat, params RedactionTarget[] targets) => host.Get<IRedaction>().RedactAsync(new(chat.Id, Mia, [.. targets], Reason));

    public static async Task<OutboxOutcome> PerformAsync(TestHost host, Chat chat)
    {
        var last = (await LogAsync(host, chat)).OfType<ChatRedacted>().Last().Sequence;
        var item = RedactionItem.For(await host.NowAsync(chat) with { LastSequence = last - 1 }, host.Clock.GetUtcNow());
        return await host.Get<IEnumerable<IOutboxTask>>().OfType<RedactionTask>().Single().PerformAsync(item, default);
    }

    public static MessagePosted Entry(ChatOutcome outcome) => Assert.IsType<MessagePosted>(Assert.Single(outcome.Events));

    public static async Task<IReadOnlyList<ChatEntry>> LogAsync(TestHost host, Chat chat) => (await host.Store.ReadAsync(chat.Id, 0, 1000, default))!.Entries;

    public static async Task<string> TextAsync(TestHost host, Chat chat, long sequence) => (await LogAsync(host, chat)).OfType<MessagePosted>().Single(m => m.Sequence == sequence).Text.Value;
}
