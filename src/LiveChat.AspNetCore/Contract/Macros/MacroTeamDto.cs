namespace LiveChat.AspNetCore.Contract;

/// <summary>A team whose macros the agent may look at.</summary>
/// <param name="Name">The team's name, its id.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="IsMember">Whether the agent is in it and uses its macros.</param>
/// <param name="MayEdit">Whether the agent may change its macros.</param>
internal sealed record MacroTeamDto(string Name, string DisplayName, bool IsMember, bool MayEdit) : WireRecord;
