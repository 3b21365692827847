using Microsoft.Extensions.Logging;

namespace LiveChat.ClamAV;

/// <summary>Every log message about clamd.</summary>
internal static partial class Log
{
    // Ids: 3300 clamd.

    [LoggerMessage(3301, LogLevel.Warning, "A file of {Length} bytes is held: clamd looks at {Most} at most (ClamAVOptions.MaxBytes). It is refused when nobody can decide about it in time.", EventName = "FileTooLarge")]
    public static partial void FileTooLarge(ILogger logger, long length, long most);

    [LoggerMessage(3302, LogLevel.Warning, "A file is held: clamd did not look at it and said '{Reply}'. It is asked again.", EventName = "FileNotScanned")]
    public static partial void FileNotScanned(ILogger logger, string reply);
}
