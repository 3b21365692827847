using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Faults.Sabotage;

/// <summary>A store that answers before it has written: what the promise "acknowledged is durable" forbids.</summary>
internal sealed class AckBeforeCommit(IChatStore store, TimeProvider clock) : IChatStore
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<ChatId, long> _promised = [];

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        var chat = await store.FindAsync(append.Chat, cancellationToken).ConfigureAwait(false);
        if (chat?.Fence != append.ExpectedFence) return await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);

        var sequence = _promised.AddOrUpdate(append.Chat, chat.LastSequence + 1, (_, last) => Math.Max(last, chat.LastSequence) + 1);
        _ = WriteLaterAsync(append);
        return new AppendResult.Appended(append.Message with { Sequence = sequence });
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<ChatPage?> ReadAsync(ChatId id, long after, int limit, CancellationToken cancellationToken) => store.ReadAsync(id, after, limit, cancellationToken);

    private async Task WriteLaterAsync(ChatAppend append)
    {
        await Task.Delay(Late, clock).ConfigureAwait(false);
        await store.AppendAsync(append, CancellationToken.None).ConfigureAwait(false);
    }
}
