using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Diagnostics;

/// <summary>Every log message that all databases share.</summary>
internal static partial class Log
{
    // Ids: 6300 databases.

    [LoggerMessage(6301, LogLevel.Warning, "The search index could not be filled; it is tried again. Until then searches are slower, and find everything all the same.", EventName = "IndexingFailed")]
    public static partial void IndexingFailed(ILogger logger, Exception exception);
}
