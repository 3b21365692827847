using System.Collections.Immutable;
using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>Who works for the queue, seen from one chat: in which order they may be asked, and why the others may not.</summary>
/// <param name="Members">How many there are.</param>
/// <param name="Ranked">Who may be asked, the best first; of many members the best.</param>
/// <param name="Excluded">Who may not; of many members nobody is named.</param>
/// <param name="ExcludedBy">How many each rule left out.</param>
/// <param name="AskAgain">When somebody who is left out now has to be asked about again; <see langword="null"/> when time alone changes nothing.</param>
internal sealed record Ranking(
    int Members, ImmutableArray<RankedMember> Ranked, ImmutableArray<ExcludedAgent> Excluded, ImmutableSortedDictionary<string, int> ExcludedBy, DateTimeOffset? AskAgain)
{
    /// <summary>The rules that leave people out, as one text.</summary>
    public string Rules => Names(ExcludedBy);

    /// <summary>Some rules as one text.</summary>
    public static string Names(ImmutableSortedDictionary<string, int> counts) => string.Join(' ', counts.Keys);

    /// <summary>At whom a chat rings; nobody when nobody is left.</summary>
    public IEnumerable<RankedMember> Chosen(RingWidth width)
        => Ranked.Take(RingChoice.Count(width, Ranked.Select(r => r.Key)));

    /// <summary>The same when the store refuses some.</summary>
    public Ranking Without(ImmutableArray<AgentId> refused)
    {
        var left = Ranked.RemoveAll(r => refused.Contains(r.Agent.Id));
        return this with
        {
            Ranked = left,
            Excluded = Members > RoutingExplanation.WholeUpTo ? [] : [.. Excluded, .. refused.Select(a => new ExcludedAgent(a, ExclusionRules.Refused))],
            ExcludedBy = ExcludedBy.SetItem(ExclusionRules.Refused, ExcludedBy.GetValueOrDefault(ExclusionRules.Refused) + Ranked.Length - left.Length),
        };
    }
}
