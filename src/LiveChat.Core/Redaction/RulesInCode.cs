using LiveChat.Detection;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

/// <summary>What the host's code says of rules.</summary>
internal sealed class RulesInCode(
    IEnumerable<IConfigureOptions<DetectionOptions>> detection,
    IEnumerable<IPostConfigureOptions<DetectionOptions>> detectionAfter,
    IEnumerable<IConfigureOptions<RetentionOptions>> retention,
    IEnumerable<IPostConfigureOptions<RetentionOptions>> retentionAfter)
{
    /// <summary>Code may reckon with it.</summary>
    private static readonly TimeSpan NoAge = new(4321, 17, 23, 41, 7);

    public RedactionRules Rules { get; } = Read(
        WrittenByCode.Over(new(), detection, detectionAfter), WrittenByCode.Over(Other(), detection, detectionAfter),
        WrittenByCode.Over(new(), retention, retentionAfter), WrittenByCode.Over(new RetentionOptions { RedactAfter = NoAge }, retention, retentionAfter));

    private static RedactionRules Read(DetectionOptions usual, DetectionOptions other, RetentionOptions never, RetentionOptions always) => new()
    {
        Detection = usual.Modes.Keys.Union(other.Modes.Keys).Union(new DetectionOptions().Modes.Keys)
            .Where(d => ModeIn(usual, d) == ModeIn(other, d))
            .ToDictionary(d => d, d => ModeIn(usual, d) ?? DetectionMode.Off),
        DetectionByQueue = usual.Queues.ToDictionary(q => q.Key, IReadOnlyDictionary<string, DetectionMode> (q) => q.Value.ToDictionary()),
        Retention = never.RedactAfter == always.RedactAfter ? new(never.RedactAfter) : null,
        RetentionByQueue = never.Queues.ToDictionary(q => q.Key, q => new RetentionRule(q.Value)),
    };

    private static DetectionMode? ModeIn(DetectionOptions options, string detector) => options.Modes.TryGetValue(detector, out var mode) ? mode : null;

    /// <summary>Differs from the usual beginning in everything that one says.</summary>
    private static DetectionOptions Other()
    {
        var other = new DetectionOptions();
        foreach (var (detector, mode) in other.Modes.ToList()) other.Modes[detector] = mode is DetectionMode.Flag ? DetectionMode.Off : DetectionMode.Flag;
        return other;
    }
}
