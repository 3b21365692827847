namespace LiveChat.Reports;

/// <summary>
/// What a report says about some chats. Every figure is defined here and nowhere else; docs/reports.md says the same in words for readers. A chat is counted at the time of its start, once,
/// however often it was resumed. <see cref="Started"/> is always <see cref="Answered"/> + <see cref="Missed"/> + <see cref="StillWaiting"/>.
/// </summary>
public sealed record ReportFigures
{
    /// <summary>Chats that were started. A message that was left because nobody was there is no chat.</summary>
    public required int Started { get; init; }

    /// <summary>Of these, chats an agent has joined, whatever came after.</summary>
    public required int Answered { get; init; }

    /// <summary>Of these, chats that are over and no agent has ever joined.</summary>
    public required int Missed { get; init; }

    /// <summary>Of these, chats that are open and no agent has joined yet.</summary>
    public required int StillWaiting { get; init; }

    /// <summary>How long the answered chats were open until the first agent joined; <see langword="null"/> when none was answered. Time in which a chat was over and could be resumed is left out.</summary>
    public ReportTimes? Wait { get; init; }

    /// <summary>How long the chats an agent has written in were open until one first did; <see langword="null"/> when there is none. Time in which a chat was over is left out.</summary>
    public ReportTimes? FirstReply { get; init; }
}
