using LiveChat.Chats;
using Microsoft.Extensions.Logging;

namespace LiveChat.Diagnostics;

/// <summary>Every log message of LiveChat.Core. Never a message body, an e-mail address, a file name or a token, at any level.</summary>
internal static partial class Log
{
    // Ids: 1000 chats, 2000 queues and routing, 3000 attachments, 4000 redaction, 5000 hubs, 6000 outbox and transcripts.

    [LoggerMessage(2001, LogLevel.Error, "Routing failed; it is tried again.", EventName = "RoutingFailed")]
    public static partial void RoutingFailed(ILogger logger, Exception exception);

    [LoggerMessage(2002, LogLevel.Warning, "Chat {ChatId} could not be routed now; the next pass tries again.", EventName = "ChatNotRouted")]
    public static partial void ChatNotRouted(ILogger logger, ChatId chatId, Exception exception);
}
