using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Faults.Sabotage;

/// <summary>A store that takes what was decided on old knowledge: what the promise "stale nodes cannot write" forbids. On a node that also hears nothing from others, whatever it knew before it stood still is still what it decides on.</summary>
internal sealed class StaleNode(IChatStore store) : IChatStore
{
    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        var result = await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        return result is AppendResult.Conflict { Current: { } current }
            ? await store.AppendAsync(append with { ExpectedFence = current.Fence }, cancellationToken).ConfigureAwait(false)
            : result;
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);
}
