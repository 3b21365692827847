using System.Text.Json;

namespace LiveChat.Settings;

/// <summary>Names what is different between two documents, never how; what was not set by anybody is not named. Pure.</summary>
internal static class ChangedFields
{
    /// <summary>Deeper than this a field is named as a whole.</summary>
    private const int Deepest = 2;

    /// <param name="before">The document before; null for a new one.</param>
    /// <param name="after">The document after; null for one that is gone.</param>
    /// <returns>The paths of the fields, e.g. <c>ringTimeout</c> or <c>look.accent</c>, in order.</returns>
    public static IReadOnlyList<string> Between(string? before, string? after)
    {
        try
        {
            return Differences(before, after);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What somebody wrote past the store may be no JSON, or names that are no text. It can be set anew all the same, and then everything is.
            return Differences(null, after);
        }
    }

    private static List<string> Differences(string? before, string? after)
    {
        using var old = JsonDocument.Parse(before ?? "{}");
        using var now = JsonDocument.Parse(after ?? "{}");
        var found = new List<string>();
        using var nothing = JsonDocument.Parse("{}");
        Add(FieldsOf(old), FieldsOf(now), "", 1, found);
        found.RemoveAll(f => f.Split('.')[0] is "stamp");
        found.Sort(StringComparer.Ordinal);
        return found;

        // What somebody wrote by hand may be anything.
        JsonElement FieldsOf(JsonDocument document) => document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement : nothing.RootElement;
    }

    private static void Add(JsonElement old, JsonElement now, string path, int depth, List<string> found)
    {
        foreach (var name in Names(old).Union(Names(now), StringComparer.Ordinal))
        {
            var (was, isNow) = (old.TryGetProperty(name, out var a), now.TryGetProperty(name, out var b));
            if (was && isNow && JsonElement.DeepEquals(a, b)) continue;

            if (was && isNow && depth < Deepest && a.ValueKind is JsonValueKind.Object && b.ValueKind is JsonValueKind.Object) Add(a, b, $"{path}{name}.", depth + 1, found);
            else found.Add(path + name);
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
