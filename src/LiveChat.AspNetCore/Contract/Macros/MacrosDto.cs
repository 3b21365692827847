namespace LiveChat.AspNetCore.Contract;

/// <summary>Macros, and the teams whose macros the agent may look at.</summary>
internal sealed record MacrosDto : WireRecord
{
    /// <summary>The macros: the agent's own, then those of teams; of each by shortcut.</summary>
    public required IReadOnlyList<MacroDto> Macros { get; init; }

    /// <summary>The teams, by display name.</summary>
    public required IReadOnlyList<MacroTeamDto> Teams { get; init; }
}
