namespace LiveChat.Teams;

/// <summary>Says that a team of this name was added in code.</summary>
internal sealed record TeamName(string Value);
