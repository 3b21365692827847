using System.Text.Json.Serialization;

namespace LiveChat.Routing;

/// <summary>An explanation as it is kept. A format with a version: properties are added, never renamed; what the code calls them may change.</summary>
internal sealed record ExplanationContent(
    [property: JsonPropertyName("v")] int Version,
    string Chat,
    string Queue,
    long Fence,
    DateTimeOffset At,
    string Policy,
    string Width,
    int Members,
    RankedContent[] Ranked,
    ExcludedContent[] Excluded,
    Dictionary<string, int> ExcludedBy);

internal sealed record RankedContent(
    string Agent,
    int Passes,
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] double First,
    DateTimeOffset Then,
    int Load,
    int Capacity,
    bool? Known = null);

internal sealed record ExcludedContent(string Agent, string Rule, string? Reason = null, DateTimeOffset? Until = null);
