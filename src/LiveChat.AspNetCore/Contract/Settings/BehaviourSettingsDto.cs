namespace LiveChat.AspNetCore.Contract;

/// <summary>How a widget behaves.</summary>
internal sealed record BehaviourSettingsDto : WireRecord
{
    /// <summary>Whether sounds are on until the customer changes it.</summary>
    public required bool Sound { get; init; }

    /// <summary>Whether a waiting customer sees the place in the queue.</summary>
    public required bool ShowQueuePosition { get; init; }

    /// <summary>Whether the customer sees that a message was read.</summary>
    public required bool ShowReadReceipts { get; init; }

    /// <summary>Whether a chat that the customer or time ended can be resumed.</summary>
    public required bool ResumeEnabled { get; init; }

    /// <summary>For how long after its end, in seconds; 60 to 259,200.</summary>
    public required int ResumeWindow { get; init; }

    /// <summary>Whether the transcript is mailed to the customer after the end.</summary>
    public required bool TranscriptEmail { get; init; }

    /// <summary>Whether the customer can download the conversation.</summary>
    public required bool TranscriptDownload { get; init; }

    /// <summary>Whether the customer is asked after the end how the chat was.</summary>
    public required bool Rating { get; init; }

    /// <summary>Whether the customer is asked for a message also while the queue is open, but none of its agents is there.</summary>
    public required bool MessagesWhenNobodyIsThere { get; init; }

    /// <summary>Whether a line at the foot of the panel says that LiveChat is behind it.</summary>
    public required bool Branding { get; init; }
}
