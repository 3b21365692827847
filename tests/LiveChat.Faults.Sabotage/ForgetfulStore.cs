using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Faults.Sabotage;

/// <summary>A store that does not know a message id again: what the promise "sending again never makes a second message" forbids.</summary>
internal sealed class ForgetfulStore(IChatStore store) : IChatStore
{
    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        var result = await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        if (result is not AppendResult.Duplicate) return result;

        // A chat that has ended meanwhile takes no second one: then the sender gets the answer that is due.
        var another = new MessageId(Guid.NewGuid());
        var second = await store.AppendAsync(append with { Message = append.Message with { MessageId = another } }, cancellationToken).ConfigureAwait(false);
        return second is AppendResult.Appended ? second : result;
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);
}
