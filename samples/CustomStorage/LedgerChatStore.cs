using LiveChat.Chats;
using LiveChat.Contacts;

namespace CustomStorage;

/// <summary>The chats of the store in memory, which decides; what it has written, the ledger keeps.</summary>
public sealed class LedgerChatStore([FromKeyedServices(InMemory.Key)] IChatStore memory, Ledger ledger) : IChatStore
{
    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => ReadAsync(() => memory.FindAsync(id, cancellationToken), cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => ReadAsync(() => memory.FindLatestAsync(contact, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
        => ReadAsync(() => memory.ReadAsync(spans, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => ReadAsync(() => memory.HeadsAsync(query, cancellationToken), cancellationToken);

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken) => ledger.AnswerAsync(
        () => memory.AppendAsync(append, cancellationToken),
        result => result is AppendResult.Appended appended ? new LedgerRecord.Message(append with { Message = appended.Message }) : null,
        cancellationToken);

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => ledger.AnswerAsync(
        () => memory.CommitAsync(commit, cancellationToken),
        result => result is CommitResult.Committed ? LedgerRecord.Change.Of(commit) : null,
        cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => ledger.AnswerAsync(
        () => memory.MarkSeenAsync(id, marks, cancellationToken),
        raised => raised is not null ? new LedgerRecord.Seen(id, marks) : null,
        cancellationToken);

    /// <summary>A reader waits, too: what it is told may not be gone after a restart, or the next message would get a number that was read before.</summary>
    private Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => ledger.AnswerAsync(read, _ => null, cancellationToken);
}
