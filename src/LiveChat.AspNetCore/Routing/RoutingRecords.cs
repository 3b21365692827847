using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Routing;

namespace LiveChat.AspNetCore.Routing;

/// <summary>Writes decisions for the wire, with the names people know each other by.</summary>
internal static class RoutingRecords
{
    public static RoutingDecisionDto Of(ExplainedOffer explained, IReadOnlyDictionary<AgentId, string> names)
    {
        var (position, offer, why) = explained;
        return new()
        {
            Position = position,
            OfferId = offer.Offer.Id.ToString(),
            At = Times.Of(why.At),
            Agents = [.. offer.Agents.Select(Named)],
            Queue = why.Queue.Value,
            Policy = why.Policy,
            Fence = why.Fence,
            Members = why.Members,
            Ranked = [.. why.Ranked.Select(Ranked)],
            Excluded = [.. why.Excluded.Select(Excluded)],
            ExcludedBy = [.. why.ExcludedBy.Select(e => new ExclusionCountDto(e.Key, e.Value))],
        };

        AgentNameDto Named(AgentId agent) => new(agent.Value, names.GetValueOrDefault(agent, agent.Value));

        RankedAgentDto Ranked(RankedAgent ranked) => new()
        {
            Agent = Named(ranked.Key.Agent),
            Load = ranked.Load,
            Capacity = ranked.Capacity,
            Passes = ranked.Key.Passes,
            Known = ranked.Key.IsKnown,
            First = double.IsFinite(ranked.Key.First) ? ranked.Key.First : null,
            Then = ranked.Key.Then == DateTimeOffset.MinValue ? null : Times.Of(ranked.Key.Then),
        };

        ExcludedAgentDto Excluded(ExcludedAgent excluded) => new()
        {
            Agent = Named(excluded.Agent),
            Rule = excluded.Rule,
            Reason = excluded.Reason,
            Until = Times.Of(excluded.Until),
        };
    }
}
