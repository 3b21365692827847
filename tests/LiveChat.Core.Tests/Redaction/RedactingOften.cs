using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>Customers cause redactions by what they write. Many of them in one chat cost no more than each of them.</summary>
public sealed class RedactingOften
{
    private const int Cards = 200;

    [Fact]
    public async Task Each_redaction_is_done_to_its_end_by_itself_and_reads_the_log_once()
    {
        var copy = new CountingCopy();
        await using var host = new TestHost(b => b.Services.AddSingleton<IContentCopy>(copy));
        var (dana, _, chat) = await AChatAsync(host);
        for (var i = 0; i < Cards; i++)
        {
            await host.SayAsync(dana, chat, "4242 4242");
            await host.SayAsync(dana, chat, "4242 4242");
        }

        var items = (await host.Get<IOutboxStore>().LeaseAsync(10 * Cards, TimeSpan.FromMinutes(1), default)).Where(i => i.Kind == RedactionItem.Kind).ToList();
        var store = new CountingChatStore(host.Store);
        var task = new RedactionTask(store, host.Get<RedactionCopies>());
        foreach (var item in items) Assert.Equal(OutboxOutcome.Done, await task.PerformAsync(item, default));

        var log = (await host.Store.ReadAsync(chat.Id, 0, 10 * Cards, default))!.Entries;
        Assert.Equal(Cards, log.OfType<ChatRedacted>().Count());
        Assert.Equal(log.OfType<ChatRedacted>().Select(r => r.Sequence), copy.Asked.Select(r => r.Sequence).Order());
        Assert.Equal(Cards, store.Reads);

        // A redaction is among the first entries of what is read for it.
        Assert.InRange(store.Entries, Cards, 50 * Cards);
    }

    private sealed class CountingCopy : IContentCopy
    {
        public List<ChatRedacted> Asked { get; } = [];

        public string Name => "counting";

        public Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
        {
            Asked.Add(what);
            return Task.FromResult(new CopyReceipt(Name, CopyOutcome.Gone, 0));
        }
    }

    private sealed class CountingChatStore(IChatStore inner) : IChatStore
    {
        public int Reads { get; private set; }

        public int Entries { get; private set; }

        public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

        public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => inner.FindLatestAsync(contact, cancellationToken);

        public async Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
        {
            var pages = await inner.ReadAsync(spans, cancellationToken);
            (Reads, Entries) = (Reads + 1, Entries + pages.Sum(p => p.Entries.Count));
            return pages;
        }

        public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => inner.CommitAsync(commit, cancellationToken);

        public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => inner.HeadsAsync(query, cancellationToken);

        public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => inner.MarkSeenAsync(id, marks, cancellationToken);
    }
}
