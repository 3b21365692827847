using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Faults.Sabotage;

/// <summary>A store that answers before it has written: what the promise "acknowledged is durable" forbids. Each message is written only when the chat's next one comes, so a kill loses the last.</summary>
internal sealed class AckBeforeCommit(IChatStore store) : IChatStore
{
    private readonly ConcurrentDictionary<ChatId, ChatAppend> _held = [];

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        if (_held.TryRemove(append.Chat, out var held)) await store.AppendAsync(held, CancellationToken.None).ConfigureAwait(false);

        var chat = await store.FindAsync(append.Chat, cancellationToken).ConfigureAwait(false);
        if (chat?.Fence != append.ExpectedFence) return await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);

        _held[append.Chat] = append;
        return new AppendResult.Appended(append.Message with { Sequence = chat.LastSequence + 1 });
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);
}
