using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>A real store whose commits a <see cref="Referee"/> holds up, or lets through that must not be.</summary>
internal sealed class RefereedChatStore(IChatStore store, Referee referee) : IChatStore
{
    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        await referee.BeforeCommit(commit);
        return referee.Compares ? await store.CommitAsync(commit, cancellationToken) : await ForceAsync(commit with { Agents = [] }, cancellationToken);
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken) => store.AppendAsync(append, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);

    private async Task<CommitResult> ForceAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await store.CommitAsync(commit, cancellationToken);
            if (result is not CommitResult.Conflict { Current.Fence: var fence }) return result;

            commit = commit with { ExpectedFence = fence, Next = commit.Next with { Fence = fence + 1 } };
        }
    }
}
