using LiveChat.Chats;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Tells apart a file that cannot be used now from everything else that goes wrong.</summary>
internal static class SqliteFailures
{
    /// <summary>The failure as callers are to see it.</summary>
    public static Exception Translate(Exception failure)
        => failure is not OperationCanceledException && Find(failure) is { } cause && Reason(cause) is { } reason ? new StoreUnavailableException($"LiveChat's SQLite file cannot be used: {reason}", failure) : failure;

    /// <summary>Whether the connection is as good as before. One that could not read or write opens the file anew.</summary>
    public static bool LeavesConnectionUsable(Exception failure) => Find(failure) is not { } cause || cause.SqliteErrorCode is not
        (SQLITE_READONLY or SQLITE_IOERR or SQLITE_CANTOPEN or SQLITE_NOMEM or SQLITE_PROTOCOL or SQLITE_CORRUPT or SQLITE_NOTADB or SQLITE_MISUSE);

    private static SqliteException? Find(Exception? failure)
    {
        while (failure is not (null or SqliteException)) failure = failure.InnerException;
        return (SqliteException?)failure;
    }

    private static string? Reason(SqliteException cause) => cause.SqliteErrorCode switch
    {
        SQLITE_FULL => "the disk is full, or the file has reached its largest size.",
        SQLITE_READONLY => "it is read-only. The process needs to write the file and its folder.",
        SQLITE_BUSY or SQLITE_LOCKED => "another process holds it.",
        SQLITE_IOERR => "the disk does not read or write.",
        SQLITE_CANTOPEN => "it cannot be opened. The process needs the folder, and to read and write the file.",
        SQLITE_CORRUPT or SQLITE_NOTADB => "it is damaged. Restore it from a back-up.",
        SQLITE_INTERRUPT => "it took too long.",
        SQLITE_NOMEM => "there is no memory left.",
        SQLITE_PROTOCOL => "its locks do not work. It has to be on a local disk.",
        _ => null,
    };
}
