using System.Collections.Immutable;

namespace LiveChat.Routing;

/// <summary>How many members each rule leaves out, by its name.</summary>
internal static class RuleCounts
{
    public static ImmutableSortedDictionary<string, int> Plus(this ImmutableSortedDictionary<string, int> counts, IEnumerable<KeyValuePair<string, int>> others)
    {
        foreach (var (rule, members) in others) counts = counts.SetItem(rule, counts.GetValueOrDefault(rule) + members);
        return counts;
    }
}
