using LiveChat.Detection;

namespace LiveChat.Redaction;

/// <summary>What is redacted by itself, at the door and by age. What is not said here, somebody else says, or nobody.</summary>
public sealed record RedactionRules
{
    /// <summary>What becomes of what each detector finds, by the detector's name.</summary>
    public IReadOnlyDictionary<string, DetectionMode> Detection { get; init; } = new Dictionary<string, DetectionMode>();

    /// <summary>What is different in single queues, by the queue's name, then by the detector's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, DetectionMode>> DetectionByQueue { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, DetectionMode>>();

    /// <summary>After how long a chat is redacted wholly; <see langword="null"/> when nothing is said.</summary>
    public RetentionRule? Retention { get; init; }

    /// <summary>What is different for chats of single queues, by the queue's name.</summary>
    public IReadOnlyDictionary<string, RetentionRule> RetentionByQueue { get; init; } = new Dictionary<string, RetentionRule>();

    /// <summary>Says how much there is only.</summary>
    public override string ToString() => $"{Detection.Count} modes, {DetectionByQueue.Count + RetentionByQueue.Count} exceptions";
}
