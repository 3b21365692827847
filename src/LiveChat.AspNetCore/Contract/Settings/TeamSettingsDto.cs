namespace LiveChat.AspNetCore.Contract;

/// <summary>One team.</summary>
internal sealed record TeamSettingsDto : WireRecord
{
    /// <summary>The name people see, at most 80 characters; absent for the team's name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The ids of agents who belong to the team, beside those of whom the host says so.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>What is said by itself when a chat starts in a queue of the team; at most 5.</summary>
    public required IReadOnlyList<AutoMessageDto> AutoMessages { get; init; }

    /// <summary>Whether every member may change the team's macros.</summary>
    public required bool MembersEditMacros { get; init; }
}
