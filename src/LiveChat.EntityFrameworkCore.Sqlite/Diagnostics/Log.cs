using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Sqlite.Diagnostics;

/// <summary>Every log message of the SQLite store.</summary>
internal static partial class Log
{
    // Ids: 6400 SQLite.

    [LoggerMessage(6401, LogLevel.Critical, "LiveChat may lose messages it has acknowledged when the power fails: SqliteStoreOptions.Synchronous is {Synchronous}. Set it to Full.", EventName = "NotDurable")]
    public static partial void NotDurable(ILogger logger, SqliteSynchronous synchronous);

    [LoggerMessage(6402, LogLevel.Error, "Writing to the SQLite file broke; what was in hand was refused, and the next is written.", EventName = "WritingBroke")]
    public static partial void WritingBroke(ILogger logger, Exception exception);
}
