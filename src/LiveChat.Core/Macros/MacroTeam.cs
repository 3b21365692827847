namespace LiveChat.Macros;

/// <summary>A team whose macros somebody may look at.</summary>
/// <param name="Name">The team's name.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="IsMember">Whether they are in it: then its macros are in their list.</param>
/// <param name="MayEdit">Whether they may change its macros.</param>
public sealed record MacroTeam(string Name, string DisplayName, bool IsMember, bool MayEdit);
