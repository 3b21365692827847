namespace LiveChat.Outbox;

/// <summary>How long a failed item rests before it is taken up again: the table of <see cref="OutboxOptions.MaxLeases"/>.</summary>
internal static class OutboxRests
{
    private static readonly TimeSpan[] Table =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(6),
    ];

    /// <param name="leases">How often the item was taken up; at least 1.</param>
    public static TimeSpan After(int leases) => Table[Math.Clamp(leases - 1, 0, Table.Length - 1)];

    /// <param name="leases">How often the item is taken up before it is given up; at least 1.</param>
    /// <returns>How long it rests altogether.</returns>
    public static TimeSpan Before(int leases) => Enumerable.Range(1, leases - 1).Aggregate(TimeSpan.Zero, (sum, n) => sum + After(n));
}
