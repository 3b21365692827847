using LiveChat.Detection;
using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

/// <summary>
/// What the host's code says of rules. That code said something even where it is what would be so without its doing is found by letting it write over two different beginnings: what is the same
/// afterwards, code wrote.
/// </summary>
internal sealed class RulesInCode(
    IEnumerable<IConfigureOptions<DetectionOptions>> detection,
    IEnumerable<IPostConfigureOptions<DetectionOptions>> detectionAfter,
    IEnumerable<IConfigureOptions<RetentionOptions>> retention,
    IEnumerable<IPostConfigureOptions<RetentionOptions>> retentionAfter)
{
    public RedactionRules Rules { get; } = Read(
        Written(new(), detection, detectionAfter), Written(Other(), detection, detectionAfter),
        Written(new(), retention, retentionAfter), Written(new RetentionOptions { RedactAfter = TimeSpan.MaxValue }, retention, retentionAfter));

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

    private static T Written<T>(T options, IEnumerable<IConfigureOptions<T>> first, IEnumerable<IPostConfigureOptions<T>> last)
        where T : class
    {
        foreach (var writer in first)
        {
            if (writer is IConfigureNamedOptions<T> named) named.Configure(Options.DefaultName, options);
            else writer.Configure(options);
        }

        foreach (var writer in last) writer.PostConfigure(Options.DefaultName, options);
        return options;
    }
}
