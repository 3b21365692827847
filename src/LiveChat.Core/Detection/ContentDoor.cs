using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace LiveChat.Detection;

/// <summary>What everything that people write passes before it is kept. Thread-safe.</summary>
internal sealed class ContentDoor(DetectorCatalog catalog, IOptions<DetectionOptions> options)
{
    private volatile Rules _rules = new(catalog, options.Value);

    /// <summary>How long the messages of one sender belong together.</summary>
    public TimeSpan Together => _rules.Options.Together;

    /// <summary>Puts other rules in force, in one step.</summary>
    public void Follow(DetectionOptions inForce) => _rules = new(catalog, inForce);

    /// <summary>What would be found in a text by some rules, and what would be kept of it.</summary>
    /// <param name="tried">The rules; null for those in force.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="text">The text.</param>
    /// <returns>What would be redacted, what would be flagged in the rest, and the rest.</returns>
    public (IReadOnlyList<DetectedSpan> Redacted, IReadOnlyList<DetectedSpan> Flagged, string Kept) Try(DetectionOptions? tried, string queue, string text)
    {
        var rules = tried is null ? RulesOf(queue) : new Rules(catalog, tried).Of(queue);
        var redacted = rules.Redact.Detect(text);
        var kept = DetectionPipeline.Redact(text, redacted);
        return (redacted, rules.Flag.Detect(kept), kept);
    }

    /// <summary>The text as it may be kept in a queue.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="text">The text.</param>
    /// <param name="except">A detector that is not asked, because what it finds is what was asked for.</param>
    public string Pass(string queue, string text, string? except = null)
    {
        var rules = RulesOf(queue);
        if (rules.Redacting.IsEmpty) return text;
        var pipeline = except is null || !rules.Redacting.Any(d => d.Name == except) ? rules.Redact : new(rules.Redacting.Where(d => d.Name != except));
        return DetectionPipeline.Redact(text, pipeline.Detect(text));
    }

    /// <summary>The kinds of what may be in a text that was let through, in ordinal order; for the company to see.</summary>
    public ImmutableArray<string> Flags(string queue, string text)
    {
        var rules = RulesOf(queue);
        return rules.Flagging.IsEmpty ? [] : [.. rules.Flag.Detect(text).Select(s => s.Kind).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a text may be the last piece of a value that began in messages before: somebody has to look at them.</summary>
    public bool MayEndValue(string queue, string text) => Together > TimeSpan.Zero && RulesOf(queue).HasThread && Glyphs.NextDigit(text, 0) >= 0;

    /// <summary>Finds values that go over the borders of messages.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="texts">The last messages of one sender, in order, with nobody else's between them.</param>
    /// <returns>The texts without them.</returns>
    public IReadOnlyList<string> PassTogether(string queue, IReadOnlyList<string> texts)
    {
        var found = RulesOf(queue).Thread.Detect(texts);
        return [.. texts.Select((t, i) => DetectionPipeline.Redact(t, found[i]))];
    }

    private QueueRules RulesOf(string queue) => _rules.Of(queue);

    private sealed class Rules(DetectorCatalog catalog, DetectionOptions options)
    {
        private readonly ConcurrentDictionary<string, QueueRules> _ofQueues = new(StringComparer.Ordinal);

        public DetectionOptions Options => options;

        public QueueRules Of(string queue) => _ofQueues.GetOrAdd(
            queue,
            static (q, x) => new(
                [.. x.catalog.All.Where(d => x.options.ModeOf(q, d.Name) is DetectionMode.RedactBeforeStore)],
                [.. x.catalog.All.Where(d => x.options.ModeOf(q, d.Name) is DetectionMode.Flag)]),
            (catalog, options));
    }

    private sealed class QueueRules(ImmutableArray<IDetector> redacting, ImmutableArray<IDetector> flagging)
    {
        public ImmutableArray<IDetector> Redacting => redacting;

        public ImmutableArray<IDetector> Flagging => flagging;

        public DetectionPipeline Redact { get; } = new(redacting);

        public DetectionPipeline Flag { get; } = new(flagging);

        public ThreadDetection Thread { get; } = new(redacting);

        /// <summary>Whether a value in pieces is looked for.</summary>
        public bool HasThread { get; } = redacting.Any(d => d.Name is Detectors.Card or Detectors.Iban or Detectors.SocialSecurity);
    }
}
