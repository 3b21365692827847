using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Sqlite.Diagnostics;

/// <summary>Every log message of the SQLite store.</summary>
internal static partial class Log
{
    // Ids: 6100 SQLite.

    [LoggerMessage(6101, LogLevel.Critical, "LiveChat may lose messages it has acknowledged when the power fails: SqliteStoreOptions.Synchronous is {Synchronous}. Set it to Full.", EventName = "NotDurable")]
    public static partial void NotDurable(ILogger logger, SqliteSynchronous synchronous);
}
