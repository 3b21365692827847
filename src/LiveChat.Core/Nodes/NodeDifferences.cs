namespace LiveChat.Nodes;

/// <summary>Compares what the code of several nodes defines. Pure.</summary>
internal static class NodeDifferences
{
    /// <summary>Finds what is not the same.</summary>
    /// <param name="here">What this node defines.</param>
    /// <param name="others">What the others say of themselves; those that do not know yet what they define differ in nothing.</param>
    /// <returns>By the name of each definition that differs, how it does and on which nodes.</returns>
    public static IReadOnlyDictionary<string, string> Find(IReadOnlyDictionary<string, Dictionary<string, string>> here, IReadOnlyCollection<NodeNotice> others)
        => Compare(here, [.. others.Where(o => o.Definitions.Count > 0)]);

    private static Dictionary<string, string> Compare(IReadOnlyDictionary<string, Dictionary<string, string>> here, IReadOnlyCollection<NodeNotice> others)
        => (from name in here.Keys.Concat(others.SelectMany(o => o.Definitions.Keys)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            let how = HowItDiffers(here.GetValueOrDefault(name), others.Select(o => (o.Node, There: o.Definitions.GetValueOrDefault(name))))
            where how.Length > 0
            select (name, how)).ToDictionary(d => d.name, d => d.how, StringComparer.Ordinal);

    private static string HowItDiffers(Dictionary<string, string>? here, IEnumerable<(string Node, Dictionary<string, string>? There)> others)
        => string.Join("; ", from other in others
                             let how = HowItDiffers(here, other.There)
                             where how is not null
                             group other.Node by how into nodes
                             select $"{nodes.Key} {string.Join(", ", nodes.Order(StringComparer.Ordinal))}");

    private static string? HowItDiffers(Dictionary<string, string>? here, Dictionary<string, string>? there)
    {
        if (here is null || there is null) return here == there ? null : here is null ? "not here, but on" : "here, but not on";

        var properties = here.Keys.Union(there.Keys).Where(p => here.GetValueOrDefault(p) != there.GetValueOrDefault(p)).Order(StringComparer.Ordinal).ToList();
        return properties is [] ? null : $"another {string.Join(", ", properties)} on";
    }
}
