using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>Who asked for a widget, as it is kept beside the settings: a format, members are added, never renamed.</summary>
internal sealed class SightingsFile
{
    /// <summary>When it was, in milliseconds since 1970-01-01 UTC, by origin.</summary>
    public SortedDictionary<string, long> Seen { get; set; } = new(StringComparer.Ordinal);

    public static SettingsKey KeyOf(WidgetId widget) => new(SettingsKind.Use, $"widget/{widget.Value}");

    public static string Write(IEnumerable<WidgetSighting> seen)
        => JsonSerializer.Serialize(new() { Seen = new(seen.ToDictionary(s => s.Origin, s => s.At.ToUnixTimeMilliseconds()), StringComparer.Ordinal) }, SightingsJsonContext.Default.SightingsFile);

    /// <returns>What is kept; nothing where it cannot be read, which the next page mends.</returns>
    public static IEnumerable<WidgetSighting> Read(SettingsDocument? document)
    {
        try
        {
            return document is null ? [] : JsonSerializer.Deserialize(document.Content, SightingsJsonContext.Default.SightingsFile)?.Seen.Select(s => new WidgetSighting(s.Key, DateTimeOffset.FromUnixTimeMilliseconds(s.Value))).ToArray() ?? [];
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
