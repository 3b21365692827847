using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>Who asked for a widget, as it is kept beside the settings: a format, members are added, never renamed.</summary>
internal sealed class SightingsFile
{
    /// <summary>When it was, in milliseconds since 1970-01-01 UTC, by origin.</summary>
    public SortedDictionary<string, long> Seen { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The origins of these at which the widget was allowed then.</summary>
    public SortedSet<string> Allowed { get; set; } = new(StringComparer.Ordinal);

    public static SettingsKey KeyOf(WidgetId widget) => new(SettingsKind.Use, $"widget/{widget.Value}");

    public static string Write(IEnumerable<SeenPage> seen)
    {
        var file = new SightingsFile();
        foreach (var page in seen)
        {
            file.Seen[page.Origin] = page.At.ToUnixTimeMilliseconds();
            if (page.IsAllowed) file.Allowed.Add(page.Origin);
        }

        return JsonSerializer.Serialize(file, SightingsJsonContext.Default.SightingsFile);
    }

    /// <returns>What is kept; nothing where it cannot be read, which the next page mends.</returns>
    public static SeenPage[] Read(SettingsDocument? document)
    {
        try
        {
            var file = document is null ? null : JsonSerializer.Deserialize(document.Content, SightingsJsonContext.Default.SightingsFile);
            return file is null ? [] : [.. file.Seen.Select(s => new SeenPage(s.Key, DateTimeOffset.FromUnixTimeMilliseconds(s.Value), file.Allowed.Contains(s.Key)))];
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return [];
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SightingsFile))]
internal sealed partial class SightingsJsonContext : JsonSerializerContext;
