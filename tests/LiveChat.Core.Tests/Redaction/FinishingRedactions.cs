using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>What the outbox does of a redaction that somebody began.</summary>
public sealed class FinishingRedactions
{
    /// <summary>Its items name no place in the log: which redaction of the chat it is nobody knows any more.</summary>
    [Fact]
    public async Task What_an_older_version_began_is_done_to_the_end()
    {
        var copy = new HostsCopy();
        await using var host = new TestHost(b => b.Services.AddSingleton<IContentCopy>(copy));
        var chat = await RedactedTwiceAsync(host);
        copy.Asked.Clear();
        var task = host.Get<IEnumerable<IOutboxTask>>().OfType<RedactionTask>().Single();

        Assert.Equal("copy_pending", (await task.PerformAsync(ItemOf($"{chat.Id}/{chat.Fence}"), default)).PutOffCode);
        copy.IsAway = false;
        copy.Asked.Clear();
        Assert.Equal(OutboxOutcome.Done, await task.PerformAsync(ItemOf($"{chat.Id}/{chat.Fence}"), default));

        Assert.Equal((await LogAsync(host, chat)).OfType<ChatRedacted>().Select(r => r.Sequence), copy.Asked.Select(r => r.Sequence));
        Assert.Equal(2, copy.Asked.Count);
    }

    /// <summary>The outbox tries for days: desks read the chat again when something of it went, not whenever nothing did.</summary>
    [Fact]
    public async Task Desks_hear_of_what_went_and_not_of_each_try()
    {
        var (copy, other, told) = (new HostsCopy(), new HostsCopy("others"), new CountingNotifier());
        await using var host = new TestHost(b => b.Services.AddSingleton<IContentCopy>(copy).AddSingleton<IContentCopy>(other).AddSingleton<IRedactionNotifier>(told));
        var (dana, _, chat) = await AChatAsync(host);
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(Entry(await host.SayAsync(dana, chat, "canary")).Sequence));
        Assert.Equal(1, told.Times);

        // Whoever committed it may have died before telling.
        await PerformAsync(host, chat);
        Assert.Equal(2, told.Times);

        for (var i = 0; i < 3; i++) Assert.Equal("copy_pending", (await PerformAsync(host, chat)).PutOffCode);
        Assert.Equal(2, told.Times);

        other.IsAway = false;
        for (var i = 0; i < 3; i++) Assert.Equal("copy_pending", (await PerformAsync(host, chat)).PutOffCode);
        Assert.Equal(3, told.Times);

        copy.IsAway = false;
        Assert.Equal(OutboxOutcome.Done, await PerformAsync(host, chat));
        Assert.Equal(4, told.Times);
    }

    [Fact]
    public async Task Asking_for_it_again_tells_once_however_often_the_chat_was_redacted()
    {
        var told = new CountingNotifier();
        await using var host = new TestHost(b => b.Services.AddSingleton<IRedactionNotifier>(told));
        var chat = await RedactedTwiceAsync(host);
        var before = told.Times;

        await RedactAsync(host, chat, new RedactionTarget.OfEntry((await LogAsync(host, chat)).OfType<MessagePosted>().Last().Sequence));

        Assert.Equal(before + 1, told.Times);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/3/x")]
    [InlineData("{0}/3/-1")]
    [InlineData("{0}/3/4/5")]
    [InlineData("nobody/3")]
    public async Task What_names_no_redaction_is_given_up(string reference)
    {
        await using var host = new TestHost();
        var (_, _, chat) = await AChatAsync(host);

        var outcome = await host.Get<IEnumerable<IOutboxTask>>().OfType<RedactionTask>().Single().PerformAsync(ItemOf(string.Format(null, reference, chat.Id)), default);

        Assert.Equal(OutboxOutcome.GiveUp("reference_invalid"), outcome);
    }

    private static OutboxItem ItemOf(string reference) => new() { Kind = RedactionItem.Kind, Reference = reference, DueAt = DateTimeOffset.UnixEpoch };

    private static async Task<Chat> RedactedTwiceAsync(TestHost host)
    {
        var (dana, _, chat) = await AChatAsync(host);
        for (var i = 0; i < 2; i++) await RedactAsync(host, chat, new RedactionTarget.OfEntry(Entry(await host.SayAsync(dana, chat, "canary")).Sequence));
        return await host.NowAsync(chat);
    }

    /// <summary>Something the host keeps, and cannot reach at first.</summary>
    private sealed class HostsCopy(string name = "hosts") : IContentCopy
    {
        public bool IsAway { get; set; } = true;

        public List<ChatRedacted> Asked { get; } = [];

        public string Name => name;

        public Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
        {
            Asked.Add(what);
            return Task.FromResult(new CopyReceipt(Name, IsAway ? CopyOutcome.Pending : CopyOutcome.Gone, 1));
        }
    }

    private sealed class CountingNotifier : IRedactionNotifier
    {
        public int Times { get; private set; }

        public void Tell(Chat chat) => Times++;
    }
}
