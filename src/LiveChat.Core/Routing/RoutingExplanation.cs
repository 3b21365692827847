using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>How it was decided at whom a chat rings: who was considered, who was left out and why, and in which order the others came. Everything the choice depends on is in it.</summary>
public sealed record RoutingExplanation
{
    /// <summary>Of a queue with more members the explanation holds the best and how many each rule left out, not everybody.</summary>
    public const int WholeUpTo = 200;

    /// <summary>The chat.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>The queue.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The chat's fence the decision was made on: the offer was committed because it had not moved.</summary>
    public required long Fence { get; init; }

    /// <summary>When it was decided, by the store's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>At how many of the best the policy rings.</summary>
    public required RingWidth Width { get; init; }

    /// <summary>How many agents work for the queue.</summary>
    public required int Members { get; init; }

    /// <summary>Who could be asked, the best first; of more than <see cref="WholeUpTo"/> members the best 50.</summary>
    public required ImmutableArray<RankedAgent> Ranked { get; init; }

    /// <summary>Who was left out; empty for a queue of more than <see cref="WholeUpTo"/> members.</summary>
    public required ImmutableArray<ExcludedAgent> Excluded { get; init; }

    /// <summary>How many members each rule left out, by its name; a rule that left nobody out is missing.</summary>
    public required ImmutableSortedDictionary<string, int> ExcludedBy { get; init; }

    /// <summary>Whether every member is named.</summary>
    public bool IsWhole => Members <= WholeUpTo;

    /// <summary>Chooses anew from what is in here: the same agents as the offer has, at all times and everywhere.</summary>
    /// <returns>At whom the chat rings, the best first.</returns>
    public ImmutableArray<AgentId> Choose()
    {
        RankingKey[] keys = [.. Ranked.Select(r => r.Key).Order()];
        return [.. keys.Take(RingChoice.Count(Width, keys)).Select(k => k.Agent)];
    }

    /// <summary>Writes it as it is kept with the offer.</summary>
    public OfferExplanation Write() => new(ExplanationJson.Write(this));

    /// <summary>Reads what is kept with an offer.</summary>
    /// <param name="kept">What <see cref="Write"/> wrote, in this version or an older one.</param>
    /// <exception cref="FormatException">It is no explanation.</exception>
    public static RoutingExplanation Read(OfferExplanation kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return ExplanationJson.Read(kept.Json);
    }

    /// <summary>Names the chat and the policy only.</summary>
    public override string ToString() => $"Explanation of {Policy} for {Chat}";
}
