namespace LiveChat.AspNetCore.Contract;

/// <summary>What a report says about some chats, see docs/reports.md. <c>started</c> is always <c>answered</c> + <c>missed</c> + <c>stillWaiting</c>.</summary>
internal sealed record ReportFiguresDto : WireRecord
{
    /// <summary>Chats that were started.</summary>
    public required int Started { get; init; }

    /// <summary>Of these, chats an agent has joined.</summary>
    public required int Answered { get; init; }

    /// <summary>Of these, chats that are over and no agent has ever joined.</summary>
    public required int Missed { get; init; }

    /// <summary>Of these, chats that are open and no agent has joined yet.</summary>
    public required int StillWaiting { get; init; }

    /// <summary>How long the answered chats were open until the first agent joined. Absent when none was answered.</summary>
    public ReportTimesDto? Wait { get; init; }

    /// <summary>How long the chats an agent has written in were open until one first did. Absent when there is none.</summary>
    public ReportTimesDto? FirstReply { get; init; }
}
