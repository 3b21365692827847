namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>The time of the database: nodes may disagree, the store does not.</summary>
internal static class StoreTime
{
    /// <summary>Now, in microseconds since 1970. The clock's time, not the transaction's: a transaction may have waited.</summary>
    public const string Now = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint";
}
