using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Routing;

namespace LiveChat.AspNetCore.Routing;

/// <summary>Writes decisions for the wire, with the names people know each other by.</summary>
internal static class RoutingRecords
{
    public static RoutingDecisionDto Of(RoutingDecision decision, IReadOnlyDictionary<AgentId, string> names)
    {
        var (position, offer, why) = decision;
        var written = Of(why, names) with { Position = position };
        return offer is null ? written : written with { OfferId = offer.Offer.Id.ToString(), Agents = [.. offer.Agents.Select(a => Named(a, names))] };
    }

    /// <summary>Writes a decision that led to no offer.</summary>
    public static RoutingDecisionDto Of(RoutingExplanation why, IReadOnlyDictionary<AgentId, string> names)
    {
        return new()
        {
            Position = 0,
            At = Times.Of(why.At),
            Agents = [],
            Queue = why.Queue.Value,
            Policy = why.Policy,
            Fence = why.Fence,
            Members = why.Members,
            Ranked = [.. why.Ranked.Select(Ranked)],
            Excluded = [.. why.Excluded.Select(Excluded)],
            ExcludedBy = [.. why.ExcludedBy.Select(e => new ExclusionCountDto(e.Key, e.Value))],
        };

        RankedAgentDto Ranked(RankedAgent ranked) => new()
        {
            Agent = Named(ranked.Key.Agent, names),
            Load = ranked.Load,
            Capacity = ranked.Capacity,
            Passes = ranked.Key.Passes,
            Known = ranked.Key.IsKnown,
            First = double.IsFinite(ranked.Key.First) ? ranked.Key.First : null,
            Then = ranked.Key.Then == DateTimeOffset.MinValue ? null : Times.Of(ranked.Key.Then),
        };

        ExcludedAgentDto Excluded(ExcludedAgent excluded) => new()
        {
            Agent = Named(excluded.Agent, names),
            Rule = excluded.Rule,
            Reason = excluded.Reason,
            Until = Times.Of(excluded.Until),
        };
    }

    private static AgentNameDto Named(AgentId agent, IReadOnlyDictionary<AgentId, string> names) => new(agent.Value, names.GetValueOrDefault(agent, agent.Value));
}
