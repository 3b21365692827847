namespace LiveChat.EntityFrameworkCore.Routing;

/// <summary>Which node routes a queue.</summary>
internal sealed class QueueLeaseRow
{
    public required string Queue { get; init; }
    public required string Node { get; init; }

    /// <summary>In microseconds since 1970 in UTC.</summary>
    public required long Until { get; init; }
}
