namespace LiveChat.EntityFrameworkCore.Notes;

/// <summary>How long a chat's team log is. Whoever adds to the log holds this row.</summary>
internal sealed class TeamLogRow
{
    public required Guid Chat { get; init; }
    public required long Last { get; init; }
}
