using LiveChat.Detection;
using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

/// <summary>
/// The rules by which something is redacted by itself: those of code, what the console adds to them (change it with <c>ISettingsEditor&lt;RedactionRules&gt;</c>, under
/// <see cref="Name"/>), and what is so without anybody's doing. What code says of a detector, or of the age of all chats, the console cannot say otherwise, not for a single queue either. Thread-safe.
/// </summary>
public sealed class RulesInForce
{
    /// <summary>The name under which the console keeps its rules.</summary>
    public const string Name = "redaction";

    private readonly ContentDoor _door;
    private readonly DetectorCatalog _catalog;
    private readonly DetectionOptions _detection;
    private readonly RetentionOptions _retention;
    private volatile RetentionOptions _inForce;
    private volatile RedactionRules _now;

    internal RulesInForce(ContentDoor door, DetectorCatalog catalog, RulesInCode code, IOptions<DetectionOptions> detection, IOptions<RetentionOptions> retention)
    {
        (_door, _catalog, _detection, _retention) = (door, catalog, detection.Value, retention.Value);
        InCode = code.Rules;
        _inForce = _retention;
        _now = Write(_detection, _retention);
    }

    /// <summary>What code says.</summary>
    public RedactionRules InCode { get; }

    /// <summary>What counts now.</summary>
    public RedactionRules Now => _now;

    /// <summary>The names of the detectors there are, in order.</summary>
    public IReadOnlyList<string> Detectors => [.. _catalog.All.Select(d => d.Name).Order(StringComparer.Ordinal)];

    /// <summary>After how long chats are redacted now.</summary>
    internal RetentionOptions Retention => _inForce;

    /// <summary>Says what would become of a text. Nothing of it is kept or logged.</summary>
    /// <param name="text">The text.</param>
    /// <param name="queue">The name of the queue it would be written in; <see langword="null"/> for none in particular.</param>
    /// <param name="console">What the console would say; <see langword="null"/> for the rules in force.</param>
    public TriedText Try(string text, string? queue = null, RedactionRules? console = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (redacted, flagged, kept) = _door.Try(console is null ? null : DetectionWith(console), queue ?? "", text);
        var found = redacted.Select(s => new TriedSpan(s.Start, s.End, s.Kind, DetectionMode.RedactBeforeStore))
            .Concat(flagged.Select(s => new TriedSpan(s.Start, s.End, s.Kind, DetectionMode.Flag)));
        return new([.. found.OrderBy(s => s.Start)], kept);
    }

    /// <summary>Puts in force what the console says, in place of all it said before.</summary>
    internal void Follow(RedactionRules console)
    {
        var (detection, retention) = (DetectionWith(console), RetentionWith(console));
        _door.Follow(detection);
        _inForce = retention;
        _now = Write(detection, retention);
    }

    private DetectionOptions DetectionWith(RedactionRules console)
    {
        var all = new DetectionOptions { Together = _detection.Together };
        all.Modes.Clear();
        foreach (var (detector, mode) in _detection.Modes) all.Modes[detector] = mode;
        foreach (var (queue, modes) in _detection.Queues) all.Queues[queue] = new(modes, StringComparer.Ordinal);

        foreach (var (detector, mode) in console.Detection.Where(d => !InCode.Detection.ContainsKey(d.Key))) all.Modes[detector] = mode;
        foreach (var (queue, modes) in console.DetectionByQueue)
        {
            if (!all.Queues.TryGetValue(queue, out var own)) all.Queues[queue] = own = new(StringComparer.Ordinal);
            foreach (var (detector, mode) in modes.Where(m => !InCode.Detection.ContainsKey(m.Key))) own.TryAdd(detector, mode);
        }

        return all;
    }

    private RetentionOptions RetentionWith(RedactionRules console)
    {
        var all = new RetentionOptions { RedactAfter = _retention.RedactAfter };
        foreach (var (queue, after) in _retention.Queues) all.Queues[queue] = after;
        if (InCode.Retention is not null) return all;

        if (console.Retention is { } rule) all.RedactAfter = rule.After;
        foreach (var (queue, own) in console.RetentionByQueue) all.Queues.TryAdd(queue, own.After);
        return all;
    }

    private static RedactionRules Write(DetectionOptions detection, RetentionOptions retention) => new()
    {
        Detection = detection.Modes.ToDictionary(),
        DetectionByQueue = detection.Queues.ToDictionary(q => q.Key, IReadOnlyDictionary<string, DetectionMode> (q) => q.Value.ToDictionary()),
        Retention = new(retention.RedactAfter),
        RetentionByQueue = retention.Queues.ToDictionary(q => q.Key, q => new RetentionRule(q.Value)),
    };
}
