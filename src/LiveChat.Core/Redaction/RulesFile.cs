using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Detection;
using LiveChat.Settings;

namespace LiveChat.Redaction;

/// <summary>The console's rules as they are kept: a format, members are added, never renamed.</summary>
internal sealed class RulesFile
{
    public SettingsStamp? Stamp { get; set; }
    public SortedDictionary<string, DetectionMode> Detection { get; set; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, SortedDictionary<string, DetectionMode>> DetectionByQueue { get; set; } = new(StringComparer.Ordinal);
    public Age? Retention { get; set; }
    public SortedDictionary<string, Age> RetentionByQueue { get; set; } = new(StringComparer.Ordinal);

    public static string Write(RedactionRules rules, SettingsStamp stamp) => JsonSerializer.Serialize(
        new()
        {
            Stamp = stamp,
            Detection = new(rules.Detection.ToDictionary(), StringComparer.Ordinal),
            DetectionByQueue = new(rules.DetectionByQueue.ToDictionary(q => q.Key, q => new SortedDictionary<string, DetectionMode>(q.Value.ToDictionary(), StringComparer.Ordinal)), StringComparer.Ordinal),
            Retention = rules.Retention is { } common ? new(common.After) : null,
            RetentionByQueue = new(rules.RetentionByQueue.ToDictionary(q => q.Key, q => new Age(q.Value.After)), StringComparer.Ordinal),
        },
        RulesJsonContext.Default.RulesFile);

    /// <exception cref="JsonException">It holds no rules.</exception>
    public static RulesFile Read(string content) => JsonSerializer.Deserialize(content, RulesJsonContext.Default.RulesFile) ?? throw new JsonException("The document holds no rules.");

    /// <summary>As rules. A detector that is gone is left out, so that the others go on; <see cref="Lost"/> names it.</summary>
    public RedactionRules ToRules(DetectorCatalog catalog)
    {
        Dictionary<string, DetectionMode> Known(IEnumerable<KeyValuePair<string, DetectionMode>> modes) => modes.Where(m => catalog.Find(m.Key) is not null).ToDictionary();
        return new()
        {
            Detection = Known(Detection),
            DetectionByQueue = DetectionByQueue.ToDictionary(q => q.Key, IReadOnlyDictionary<string, DetectionMode> (q) => Known(q.Value)),
            Retention = Retention is { } common ? new(common.After) : null,
            RetentionByQueue = RetentionByQueue.ToDictionary(q => q.Key, q => new RetentionRule(q.Value.After)),
        };
    }

    /// <summary>The detectors that are to do something and are gone.</summary>
    public IReadOnlyList<string> Lost(DetectorCatalog catalog)
        => [.. Detection.Concat(DetectionByQueue.Values.SelectMany(q => q)).Where(m => m.Value is not DetectionMode.Off && catalog.Find(m.Key) is null).Select(m => m.Key).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How old; never when it is not there.</summary>
    internal sealed record Age(TimeSpan? After);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RulesFile))]
internal sealed partial class RulesJsonContext : JsonSerializerContext;
