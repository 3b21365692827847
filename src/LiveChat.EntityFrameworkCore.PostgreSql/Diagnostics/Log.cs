using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Diagnostics;

/// <summary>Every log message of the PostgreSQL store.</summary>
internal static partial class Log
{
    // Ids: 6200 PostgreSQL.

    [LoggerMessage(6201, LogLevel.Critical, "LiveChat may lose messages it has acknowledged when the database's host fails: PostgreSQL's {Settings} is off. Turn it on.", EventName = "NotDurable")]
    public static partial void NotDurable(ILogger logger, string settings);

    [LoggerMessage(6202, LogLevel.Error, "Writing messages to PostgreSQL broke; those in hand were refused, and the next are written.", EventName = "WritingBroke")]
    public static partial void WritingBroke(ILogger logger, Exception exception);
}
