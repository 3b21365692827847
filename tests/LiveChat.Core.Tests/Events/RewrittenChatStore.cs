using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Core.Tests.Events;

/// <summary>A real store in which what was written can be replaced, as a redaction replaces it.</summary>
internal sealed class RewrittenChatStore(IChatStore store) : IChatStore
{
    /// <summary>What entries read as from now on.</summary>
    public Func<ChatEntry, ChatEntry> Rewrite { get; set; } = static e => e;

    /// <summary>What chats read as from now on, where several are read.</summary>
    public Func<Chat, Chat> RewriteHead { get; set; } = static c => c;

    /// <summary>How often several chats were asked for.</summary>
    public int HeadReads { get; private set; }

    /// <summary>How often entries were read.</summary>
    public int Reads { get; private set; }

    public async Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        Reads++;
        return [.. from page in await store.ReadAsync(spans, cancellationToken) select page with { Chat = RewriteHead(page.Chat), Entries = [.. page.Entries.Select(Rewrite)] }];
    }

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken) => store.AppendAsync(append, cancellationToken);

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        HeadReads++;
        return [.. (await store.HeadsAsync(query, cancellationToken)).Select(RewriteHead)];
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);
}
