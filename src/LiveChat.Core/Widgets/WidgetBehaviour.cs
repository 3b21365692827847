namespace LiveChat.Widgets;

/// <summary>How a widget behaves.</summary>
/// <param name="Sound">Whether sounds are on until the customer changes it.</param>
/// <param name="ShowQueuePosition">Whether a waiting customer sees the place in the queue.</param>
/// <param name="ShowReadReceipts">Whether the customer sees that a message was read.</param>
/// <param name="ResumeWindow">For how long after its end a chat can be resumed; <see langword="null"/> for not at all.</param>
/// <param name="TranscriptEmail">Whether the transcript is mailed to the customer after the end.</param>
public sealed record WidgetBehaviour(bool Sound, bool ShowQueuePosition, bool ShowReadReceipts, TimeSpan? ResumeWindow, bool TranscriptEmail)
{
    /// <summary>Whether the customer can download the conversation.</summary>
    public bool TranscriptDownload { get; init; } = true;

    /// <summary>Whether the customer is asked how the chat was.</summary>
    public bool Rating { get; init; }

    /// <summary>Whether the customer is asked for a message also while the queue is open, but none of its agents is there.</summary>
    public bool MessagesWhenNobodyIsThere { get; init; } = true;

    /// <summary>Whether the panel says that LiveChat is behind it.</summary>
    public bool Branding { get; init; }
}
