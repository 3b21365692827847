using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>The store as one node reaches it: between two calls of a node somebody else may do something, a call may fail, and its answer may be lost.</summary>
internal sealed class SimulatedChatStore(IChatStore store, SimulatedNode node, World world) : IChatStore
{
    public async Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(id, cancellationToken);
        await world.MeanwhileAsync();
        return found;
    }

    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        var loses = world.FailsBefore();
        if (world.Bug is SimulatedBug.ForgetsTheCapacity) commit = commit with { Agents = [] };
        if (world.Bug is SimulatedBug.ForgetsTheDeadline && commit.Next.Offer is { } offer) commit = commit with { Next = commit.Next with { Offer = offer with { Until = offer.Until.AddHours(1) }, RingUntil = null, IdleUntil = null } };
        if (Keeps(commit)) return new CommitResult.Committed((await store.FindAsync(commit.Next.Id, cancellationToken))!, [.. commit.Events.OfType<ChatEntry>()]);

        var result = await store.CommitAsync(commit, cancellationToken);
        if (world.Bug is SimulatedBug.ForgetsTheFence && result is CommitResult.Conflict { Current: { } current })
            result = await store.CommitAsync(commit with { ExpectedFence = current.Fence, Next = commit.Next with { Fence = current.Fence + 1 } }, cancellationToken);
        world.Committed(node, commit, result);
        return loses ? throw world.LostAnswer(result is CommitResult.Committed) : result;
    }

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        await world.MeanwhileAsync();
        var loses = world.FailsBefore();
        var result = await store.AppendAsync(append, cancellationToken);
        if (world.Bug is SimulatedBug.ForgetsTheFenceOfAMessage && result is AppendResult.Conflict { Current: { } current })
            result = await store.AppendAsync(append with { ExpectedFence = current.Fence }, cancellationToken);
        world.Appended(result);
        return loses ? throw world.LostAnswer(result is AppendResult.Appended) : result;
    }

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        var heads = await store.HeadsAsync(query, cancellationToken);
        await world.MeanwhileAsync();
        return heads;
    }

    /// <summary>Whether a broken node says that it has done what it has not.</summary>
    private bool Keeps(ChatCommit commit) => world.Bug switch
    {
        SimulatedBug.NeverMisses => commit.Events.Any(e => e is OfferMissed),
        SimulatedBug.NeverReclaims => commit.Events.Any(e => e is AgentLost),
        _ => false,
    };

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);
}
