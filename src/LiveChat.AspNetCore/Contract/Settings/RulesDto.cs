namespace LiveChat.AspNetCore.Contract;

/// <summary>What is redacted by itself, at the door and by age.</summary>
internal sealed record RulesDto : WireRecord
{
    /// <summary>What becomes of what each detector finds, by the detector's name. Of one that is not named: off, but card and card code are redacted.</summary>
    public required IReadOnlyDictionary<string, DetectionModeDto> Detection { get; init; }

    /// <summary>What is different in single queues, by the queue's name, then by the detector's.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, DetectionModeDto>> DetectionByQueue { get; init; }

    /// <summary>After how long a chat is redacted wholly; absent when nothing is said, which means never.</summary>
    public RetentionDto? Retention { get; init; }

    /// <summary>What is different for chats of single queues, by the queue's name.</summary>
    public required IReadOnlyDictionary<string, RetentionDto> RetentionByQueue { get; init; }
}
