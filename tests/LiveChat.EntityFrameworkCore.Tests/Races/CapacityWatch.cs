using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>Looks again and again at what two agents have, and knows what one may have at least and at most. In its race no chat is given back, so whoever has one keeps it.</summary>
internal sealed class CapacityWatch(Race race, Agent lowered, Agent other, int capacity)
{
    private volatile ImmutableHashSet<ChatId>? _kept;

    /// <summary>Gets what was wrong whenever it looked.</summary>
    public ConcurrentQueue<string> Problems { get; } = [];

    /// <summary>Lowers the capacity of the one, and notes what that one has then.</summary>
    public async Task LowerAsync(RacingNode node)
    {
        await node.SetCapacityAsync(lowered, capacity);
        _kept = (await ClaimedAsync()).Hers;
    }

    /// <summary>Looks once, while others do what they do.</summary>
    public async Task LookAsync()
    {
        // What is seen from here on was there after the capacity was lowered.
        var kept = _kept;
        var (his, hers) = await ClaimedAsync();
        if (his.Count > other.Capacity) Problems.Enqueue($"{other.Id} has {his.Count} chats with a capacity of {other.Capacity}");
        if (hers.Count > lowered.Capacity) Problems.Enqueue($"{lowered.Id} has {hers.Count} chats with a capacity of {lowered.Capacity}");
        if (kept is null) return;

        if (!kept.IsSubsetOf(hers)) Problems.Enqueue($"{lowered.Id} had {kept.Count} chats when the capacity was lowered, and not all of them later");
        if (hers.Count > capacity && !hers.IsSubsetOf(kept)) Problems.Enqueue($"{lowered.Id} had {kept.Count} chats when the capacity was lowered to {capacity}, and {hers.Count} later");
    }

    /// <summary>What is wrong in the end: who has room has chats as long as some wait, and each chat is with one.</summary>
    /// <param name="chats">All chats there are.</param>
    public async Task<IReadOnlyList<string>> EndAsync(IReadOnlyList<Chat> chats)
    {
        var problems = new List<string>();
        var (his, hers) = await ClaimedAsync();
        if (his.Count != other.Capacity) problems.Add($"{other.Id} has {his.Count} chats in the end");
        if (hers.Count != Math.Max(_kept!.Count, capacity)) problems.Add($"{lowered.Id} had {_kept.Count} chats when the capacity was lowered to {capacity}, and {hers.Count} in the end");
        if (his.Overlaps(hers)) problems.Add("both have the same chat");

        foreach (var chat in chats)
        {
            var page = (await race.Store.ReadAsync(chat.Id, 0, 1000, default))!;
            var joined = page.Entries.OfType<AgentJoined>().Count();
            if (joined != (page.Chat.IsActive ? 1 : 0) || page.Chat.Claims.Length > 1) problems.Add($"{joined} joined a chat that {page.Chat.Claims.Length} have");
        }

        return problems;
    }

    private async Task<(ImmutableHashSet<ChatId> His, ImmutableHashSet<ChatId> Hers)> ClaimedAsync()
    {
        var chats = await race.ClaimedByAsync(other, lowered);
        return (Of(other), Of(lowered));

        ImmutableHashSet<ChatId> Of(Agent agent) => [.. chats.Where(c => c.Claims.Any(x => x.Agent == agent.Id)).Select(c => c.Id)];
    }
}
