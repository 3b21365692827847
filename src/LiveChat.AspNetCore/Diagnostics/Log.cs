using LiveChat.Agents;
using LiveChat.Chats;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Diagnostics;

/// <summary>Every log message of LiveChat.AspNetCore. Never a message body, a name, an address, a ticket or a secret, at any level.</summary>
internal static partial class Log
{
    // Ids: 5000 hubs, 5100 who may enter.

    [LoggerMessage(5001, LogLevel.Error, "Hub method {Method} failed.", EventName = "HubMethodFailed")]
    public static partial void HubMethodFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(5002, LogLevel.Warning, "Connection {ConnectionId} sent more than {Limit} frames in a second and was closed.", EventName = "TooManyFrames")]
    public static partial void TooManyFrames(ILogger logger, string connectionId, int limit);

    [LoggerMessage(5003, LogLevel.Debug, "Connection {ConnectionId} sent nothing for {Timeout} and was closed.", EventName = "ConnectionIdle")]
    public static partial void ConnectionIdle(ILogger logger, string connectionId, TimeSpan timeout);

    // 5004 TellingFailed: retired before 0.1; 1001 says it.

    [LoggerMessage(5005, LogLevel.Warning, "Telling the desks of queue numbers failed; the next change tells again.", EventName = "TellingQueuesFailed")]
    public static partial void TellingQueuesFailed(ILogger logger, Exception exception);

    [LoggerMessage(5006, LogLevel.Debug, "Agent {AgentId} has more connections than allowed; the newest was closed.", EventName = "TooManyConnections")]
    public static partial void TooManyConnections(ILogger logger, AgentId agentId);

    [LoggerMessage(5007, LogLevel.Error, "{Call} found the store unavailable; the caller is asked to try again.", EventName = "StoreUnavailable")]
    public static partial void StoreUnavailable(ILogger logger, string call, Exception exception);

    [LoggerMessage(5008, LogLevel.Error, "Clients could not be sent away in good order before the stop; they connect again when their connections are closed.", EventName = "DrainingFailed")]
    public static partial void DrainingFailed(ILogger logger, Exception exception);

    [LoggerMessage(5009, LogLevel.Warning, "This host stops no later than {ShutdownTimeout} after it is asked to (HostOptions.ShutdownTimeout), but to send clients away and to finish what is on its way may take {Needed}. Make it longer, e.g. with builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = …), or make LiveChatHostOptions.DrainTime or OutboxOptions.AttemptTimeout shorter.", EventName = "ShutdownTimeTooShort")]
    public static partial void ShutdownTimeTooShort(ILogger logger, TimeSpan shutdownTimeout, TimeSpan needed);

    [LoggerMessage(5010, LogLevel.Warning, "Looking whether an agent is there failed; customers' pages are told with the next look.", EventName = "LookingWhoIsThereFailed")]
    public static partial void LookingWhoIsThereFailed(ILogger logger, Exception exception);

    [LoggerMessage(5011, LogLevel.Warning, "Telling the desks of left messages failed; the next message tells again.", EventName = "TellingMessagesFailed")]
    public static partial void TellingMessagesFailed(ILogger logger, Exception exception);

    [LoggerMessage(5012, LogLevel.Warning, "File {AttachmentId} could not be read.", EventName = "FileNotRead")]
    public static partial void FileNotRead(ILogger logger, AttachmentId attachmentId, Exception exception);

    [LoggerMessage(5013, LogLevel.Error, "The bytes of file {AttachmentId} are not there, though it was sent. Do all nodes use the same storage?", EventName = "FileMissing")]
    public static partial void FileMissing(ILogger logger, AttachmentId attachmentId);

    [LoggerMessage(5101, LogLevel.Warning, "Nobody may open LiveChat's {Area}: the host named no policy for it. Name one of the host's authorization policies in AddLiveChat(o => o.{Option} = \"…\").", EventName = "NoPolicy")]
    public static partial void NoPolicy(ILogger logger, string area, string option);

    [LoggerMessage(5102, LogLevel.Warning, "The signed-in user is let into LiveChat by the policy, but is no agent: MapAgent answered null, or an id or a name of the wrong length (id 1 to 200, name 1 to 100 characters).", EventName = "NoProfile")]
    public static partial void NoProfile(ILogger logger);

    [LoggerMessage(5103, LogLevel.Warning, "A request from a foreign origin was refused; this host is {OwnOrigin}. If its own pages are refused, a proxy hides the address: use forwarded headers, or add the public origin to LiveChatHostOptions.Origins.", EventName = "OriginRefused")]
    public static partial void OriginRefused(ILogger logger, string ownOrigin);

    [LoggerMessage(5104, LogLevel.Information, "A token of a customer's page was refused: {Reason}.", EventName = "IdentityTokenRefused")]
    public static partial void IdentityTokenRefused(ILogger logger, string reason);
}
