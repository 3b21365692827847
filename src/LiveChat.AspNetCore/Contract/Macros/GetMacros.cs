namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads macros.</summary>
internal sealed record GetMacros : WireRecord
{
    /// <summary>Only those of this team; absent for all the agent uses: the agent's own and those of the agent's teams.</summary>
    public string? Team { get; init; }
}
