namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>An offer, or what became of it, in the routing journal.</summary>
internal sealed class JournalRow
{
    public long Id { get; init; }
    public required Guid Chat { get; init; }

    /// <summary>When it happened, in microseconds since 1970 in UTC.</summary>
    public required long At { get; init; }

    /// <summary>What happened, as JSON; see <see cref="EventContent"/>.</summary>
    public required string Content { get; init; }
}
