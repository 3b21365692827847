using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good chat store with one bug, which shows itself once.</summary>
internal sealed class BuggyChatStore(IChatStore inner, PlantedBug bug) : IChatStore
{
    private bool _done;

    /// <summary>The chats of which something was rewritten.</summary>
    public List<Chat> Rewritten { get; } = [];

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => inner.FindLatestAsync(contact, cancellationToken);

    public async Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        var pages = await inner.ReadAsync(spans, cancellationToken);
        return bug is PlantedBug.LosesAPage && pages.Count > 1 && Once() ? [.. pages.Skip(1)] : pages;
    }

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        if (bug is PlantedBug.LosesAMessage && await inner.FindAsync(append.Chat, cancellationToken) is { LastSequence: > 3 } chat && chat.Fence == append.ExpectedFence && Once())
        {
            return new AppendResult.Appended(append.Message with { Sequence = chat.LastSequence + 1 });
        }

        var result = await inner.AppendAsync(append, cancellationToken);
        return (bug, result) switch
        {
            (PlantedBug.ForgetsTheFence, AppendResult.Conflict { Current: { } current }) when Once() => await inner.AppendAsync(append with { ExpectedFence = current.Fence }, cancellationToken),
            (PlantedBug.ForgetsThatItWasRewritten, AppendResult.Duplicate { Message: { IsRewritten: true } first }) when first.Text != append.Message.Text && Once() => new AppendResult.IdReused(),
            (PlantedBug.ForgetsAMessageId, AppendResult.Duplicate) when Once() => await inner.AppendAsync(append with { Message = append.Message with { MessageId = new(Guid.NewGuid()) } }, cancellationToken),
            _ => result,
        };
    }

    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        if (bug is PlantedBug.LosesAnOutboxItem && !commit.Outbox.IsEmpty && Once()) commit = commit with { Outbox = [] };
        if (bug is PlantedBug.LosesARewrite && commit.Rewrites.Any(r => r is ChatRewrite.OfMessage) && Once()) commit = commit with { Rewrites = [] };
        if (bug is PlantedBug.RewritesHalf && commit.Rewrites.Any(r => r is ChatRewrite.OfAnswer) && Once()) commit = commit with { Rewrites = [] };
        if (bug is PlantedBug.LosesAnAuditRecord && !commit.Audit.IsEmpty && Once()) commit = commit with { Audit = [] };

        var result = await inner.CommitAsync(commit, cancellationToken);
        if (result is CommitResult.Committed { Chat: var chat } && !commit.Rewrites.IsEmpty) Rewritten.Add(chat);
        return (bug, result) switch
        {
            (PlantedBug.ForgetsTheFenceOfACommit, CommitResult.Conflict { Current: { } current }) when commit.Next.Fence >= current.Fence && commit.ExpectedFence > 0 && Once()
                => await inner.CommitAsync(commit with { ExpectedFence = current.Fence }, cancellationToken),
            (PlantedBug.ForgetsTheCapacity, CommitResult.AgentsRefused { Changed.IsEmpty: true }) when Once() => await inner.CommitAsync(commit with { Agents = [] }, cancellationToken),
            _ => result,
        };
    }

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        var heads = await inner.HeadsAsync(query, cancellationToken);
        return (bug, query) is (PlantedBug.LosesANamedChat, ChatQuery.Named) or (PlantedBug.LosesALatestChat, ChatQuery.LatestOf) && heads.Count > 1 && Once() ? [heads[0]] : heads;
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => inner.MarkSeenAsync(id, marks, cancellationToken);

    private bool Once() => !_done && (_done = true);
}
