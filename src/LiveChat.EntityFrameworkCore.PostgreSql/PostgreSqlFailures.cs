using System.Net.Sockets;
using LiveChat.Chats;
using Npgsql;
using static Npgsql.PostgresErrorCodes;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Tells apart a database that cannot be used now from everything else that goes wrong.</summary>
internal static class PostgreSqlFailures
{
    // Npgsql has no names for these two; both end the connection.
    private const string IdleInTransactionSessionTimeout = "25P03";
    private const string TransactionTimeout = "25P04";

    /// <summary>The failure as callers are to see it.</summary>
    public static Exception Translate(Exception failure) => failure switch
    {
        // The caller's own doing, even when the server had to be told to stop.
        OperationCanceledException or StoreUnavailableException => failure,
        ObjectDisposedException => new StoreUnavailableException("LiveChat's PostgreSQL is closed: the host stops.", failure),
        _ when Find(failure) is { } cause && Reason(cause) is { } reason => new StoreUnavailableException($"LiveChat's PostgreSQL cannot be used: {reason}", failure),
        _ => failure,
    };

    /// <summary>The failure of something that left its connection unusable.</summary>
    public static Exception Lost(Exception failure)
        => Translate(failure) is StoreUnavailableException translated ? translated : new StoreUnavailableException("LiveChat's PostgreSQL cannot be used: the connection was lost.", failure);

    /// <summary>Whether another writer was in the way: done again, it will be seen.</summary>
    public static bool IsRace(Exception failure) => IsUndone(failure) || Find(failure) is PostgresException { SqlState: UniqueViolation };

    /// <summary>Whether the server undid a transaction so that another one could go on.</summary>
    public static bool IsUndone(Exception failure) => Find(failure) is PostgresException { SqlState: DeadlockDetected or SerializationFailure };

    /// <summary>A name that cannot be resolved is not wrapped by Npgsql.</summary>
    private static Exception? Find(Exception? failure)
    {
        while (failure is not (null or NpgsqlException or SocketException)) failure = failure.InnerException;
        return failure;
    }

    private static string? Reason(Exception cause) => cause is not PostgresException answer ? "it cannot be reached, or does not answer." : answer.SqlState switch
    {
        ReadOnlySqlTransaction => "it is read-only.",
        IdleInTransactionSessionTimeout or TransactionTimeout => "a transaction stood still, or took too long.",
        DiskFull => "its disk is full.",
        TooManyConnections => "it has too many connections.",
        DeadlockDetected or SerializationFailure or LockNotAvailable => "too many write the same at once.",
        InvalidCatalogName => "there is no such database.",
        // A bug, though its class says that the connection was lost.
        ProtocolViolation => null,
        QueryCanceled => "it took too long.",
        var state => ReasonOfClass(state[..2]),
    };

    /// <summary>By the class of the error: the first two characters of its code.</summary>
    private static string? ReasonOfClass(string errorClass) => errorClass switch
    {
        "08" => "the connection was lost.",
        "28" => "it does not let LiveChat in.",
        "53" => "it has no memory or room left.",
        "57" => "it stops, or is not ready yet.",
        "58" => "its disk does not read or write.",
        _ => null,
    };
}
