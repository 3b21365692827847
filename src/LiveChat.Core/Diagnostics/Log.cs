using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Settings;
using Microsoft.Extensions.Logging;

namespace LiveChat.Diagnostics;

/// <summary>Every log message of LiveChat.Core. Never a message body, an e-mail address, a file name or a token, at any level.</summary>
internal static partial class Log
{
    // Ids: 1000 chats, 2000 queues and routing, 2500 hints, 2600 macros, 3000 attachments, 4000 redaction, 5000 hubs, 6000 outbox, 6100 transcripts, 7000 nodes, 8000 settings.

    [LoggerMessage(1001, LogLevel.Error, "Chat {ChatId} changed, but telling of it failed. Clients find out when they ask.", EventName = "TellingFailed")]
    public static partial void TellingFailed(ILogger logger, ChatId chatId, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "Agent {AgentId} changed, but telling of it failed. Clients find out when they ask.", EventName = "TellingOfAgentFailed")]
    public static partial void TellingOfAgentFailed(ILogger logger, AgentId agentId, Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "Macros changed, but telling of it failed. Desks find out when they connect again.", EventName = "TellingOfMacrosFailed")]
    public static partial void TellingOfMacrosFailed(ILogger logger, Exception exception);

    [LoggerMessage(2001, LogLevel.Error, "Routing failed; it is tried again.", EventName = "RoutingFailed")]
    public static partial void RoutingFailed(ILogger logger, Exception exception);

    [LoggerMessage(2002, LogLevel.Warning, "Chat {ChatId} could not be routed now; the next pass tries again.", EventName = "ChatNotRouted")]
    public static partial void ChatNotRouted(ILogger logger, ChatId chatId, Exception exception);

    [LoggerMessage(2003, LogLevel.Error, "Routing policy {Policy} could not rank agent {AgentId}; the agent is left out.", EventName = "PolicyFailed")]
    public static partial void PolicyFailed(ILogger logger, string policy, AgentId agentId, Exception exception);

    [LoggerMessage(2004, LogLevel.Error, "The order of queue {QueueId} changed, but telling of it failed. The next change tells again.", EventName = "TellingOfQueueFailed")]
    public static partial void TellingOfQueueFailed(ILogger logger, QueueId queueId, Exception exception);

    [LoggerMessage(2005, LogLevel.Warning, "Queue {QueueId} has chats, but no host knows it any more. They are routed as those of queue {DefaultQueueId}. Add the queue again with AddQueue.", EventName = "QueueUnknown")]
    public static partial void QueueUnknown(ILogger logger, QueueId queueId, QueueId defaultQueueId);

    [LoggerMessage(2006, LogLevel.Error, "Signs of life of agents could not be stored; it is tried again.", EventName = "SignsOfLifeNotStored")]
    public static partial void SignsOfLifeNotStored(ILogger logger, Exception exception);

    [LoggerMessage(2007, LogLevel.Warning, "Why chat {ChatId} rings nowhere could not be written down; that is tried again later.", EventName = "SilenceNotKept")]
    public static partial void SilenceNotKept(ILogger logger, ChatId chatId, Exception exception);

    [LoggerMessage(2008, LogLevel.Warning, "That chat {ChatId} waits while no desk is open could not be written down; that is tried again later.", EventName = "UnattendedNotWritten")]
    public static partial void UnattendedNotWritten(ILogger logger, ChatId chatId, Exception exception);

    [LoggerMessage(2501, LogLevel.Warning, "Hints of other nodes do not arrive. Until they do, people here learn of what happens there some seconds late.", EventName = "WakeUpsNotHeard")]
    public static partial void WakeUpsNotHeard(ILogger logger, Exception? exception);

    [LoggerMessage(2502, LogLevel.Information, "Hints of other nodes arrive again.", EventName = "WakeUpsHeardAgain")]
    public static partial void WakeUpsHeardAgain(ILogger logger);

    [LoggerMessage(2503, LogLevel.Warning, "Hints to other nodes cannot be sent. Until they can, people there learn of what happens here some seconds late.", EventName = "WakeUpsNotSent")]
    public static partial void WakeUpsNotSent(ILogger logger, Exception exception);

    [LoggerMessage(2504, LogLevel.Information, "Hints to other nodes are sent again.", EventName = "WakeUpsSentAgain")]
    public static partial void WakeUpsSentAgain(ILogger logger);

    [LoggerMessage(2505, LogLevel.Warning, "What other nodes did could not be read; it is tried again.", EventName = "WakeUpsNotActedOn")]
    public static partial void WakeUpsNotActedOn(ILogger logger, Exception exception);

    [LoggerMessage(2601, LogLevel.Warning, "How often macros were used could not be stored; it is tried again in a minute.", EventName = "MacroUsesNotWritten")]
    public static partial void MacroUsesNotWritten(ILogger logger, Exception exception);

    [LoggerMessage(3001, LogLevel.Warning, "Bytes {Key} could not be deleted; they are found again within an hour.", EventName = "BytesNotDeleted")]
    public static partial void BytesNotDeleted(ILogger logger, AttachmentKey key, Exception exception);

    [LoggerMessage(3002, LogLevel.Warning, "The scanner could not say whether upload {UploadId} is clean. It is held, and asked about again.", EventName = "ScanFailed")]
    public static partial void ScanFailed(ILogger logger, UploadId uploadId, Exception exception);

    [LoggerMessage(3003, LogLevel.Warning, "The scanner found something in upload {UploadId}. It was refused and deleted.", EventName = "FileInfected")]
    public static partial void FileInfected(ILogger logger, UploadId uploadId);

    [LoggerMessage(3004, LogLevel.Warning, "What was left behind of uploads could not be cleared up; the next round tries again.", EventName = "SweepFailed")]
    public static partial void SweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(3005, LogLevel.Error, "The storage of attachments failed at upload {UploadId}. Its sender is asked to try again.", EventName = "StorageFailed")]
    public static partial void StorageFailed(ILogger logger, UploadId uploadId, Exception exception);

    [LoggerMessage(3006, LogLevel.Error, "Bytes of upload {UploadId} that were kept are not there any more; it has to begin anew. Do all nodes use the same storage?", EventName = "BytesLost")]
    public static partial void BytesLost(ILogger logger, UploadId uploadId);

    [LoggerMessage(3007, LogLevel.Warning, "{Count} files in the storage of attachments belong to no upload this database knows. They are left alone: it may be another one's, or an older copy.", EventName = "UnknownBytes")]
    public static partial void UnknownBytes(ILogger logger, int count);

    [LoggerMessage(6001, LogLevel.Error, "The outbox could not be read; it is tried again.", EventName = "OutboxFailed")]
    public static partial void OutboxFailed(ILogger logger, Exception exception);

    [LoggerMessage(6002, LogLevel.Warning, "Outbox item {Kind} {Reference} failed with {Code}; it is taken up again at {At:O}.", EventName = "OutboxItemFailed")]
    public static partial void OutboxItemFailed(ILogger logger, string kind, string reference, string code, DateTimeOffset at);

    [LoggerMessage(6003, LogLevel.Error, "Outbox item {Kind} {Reference} is given up: {Code}.", EventName = "OutboxItemGivenUp")]
    public static partial void OutboxItemGivenUp(ILogger logger, string kind, string reference, string code);

    [LoggerMessage(6004, LogLevel.Error, "What became of outbox item {Kind} {Reference} could not be stored; it comes back when its lease is over.", EventName = "OutboxItemNotMarked")]
    public static partial void OutboxItemNotMarked(ILogger logger, string kind, string reference, Exception exception);

    [LoggerMessage(6005, LogLevel.Warning, "Lease {Lease} of outbox item {Kind} {Reference} was lost before what became of it was stored; who has the item now decides. If this happens often, make OutboxOptions.LeaseDuration longer.", EventName = "OutboxLeaseLost")]
    public static partial void OutboxLeaseLost(ILogger logger, string kind, string reference, int lease);

    [LoggerMessage(4003, LogLevel.Information, "{Count} chats were redacted because of their age.", EventName = "ChatsRedactedByAge")]
    public static partial void ChatsRedactedByAge(ILogger logger, int count);

    [LoggerMessage(4004, LogLevel.Error, "Chats could not be looked through for those that are to be redacted because of their age; it is tried again within an hour.", EventName = "RetentionFailed")]
    public static partial void RetentionFailed(ILogger logger, Exception exception);

    [LoggerMessage(4001, LogLevel.Error, "Copy {Copy} of chat {ChatId} could not be redacted; it is tried again as other outbox items are.", EventName = "CopyNotRedacted")]
    public static partial void CopyNotRedacted(ILogger logger, string copy, ChatId chatId, Exception exception);

    [LoggerMessage(6101, LogLevel.Warning, "No mail sender is registered, so no transcript is sent and none is promised. Add one with UseTranscriptSender, or set Behaviour.TranscriptEmail = false on every widget.", EventName = "NoTranscriptSender")]
    public static partial void NoTranscriptSender(ILogger logger);

    [LoggerMessage(6102, LogLevel.Information, "The transcript of chat {ChatId}, segment {Segment}, was handed to the mail sender.", EventName = "TranscriptHandedOver")]
    public static partial void TranscriptHandedOver(ILogger logger, ChatId chatId, int segment);

    [LoggerMessage(7001, LogLevel.Warning, "Code defines {Definition} differently: {Difference}. That is usual while nodes are replaced one by one, and the log says when it is over. If it stays, give all nodes the same code and configuration.", EventName = "SettingsDiffer")]
    public static partial void SettingsDiffer(ILogger logger, string definition, string difference);

    [LoggerMessage(7002, LogLevel.Information, "Code defines {Definition} the same on all nodes again.", EventName = "SettingsAgree")]
    public static partial void SettingsAgree(ILogger logger, string definition);

    [LoggerMessage(7003, LogLevel.Warning, "What other nodes define could not be compared with this one; it is tried again within a minute.", EventName = "NodesNotCompared")]
    public static partial void NodesNotCompared(ILogger logger, Exception exception);

    [LoggerMessage(8001, LogLevel.Warning, "The console's settings of {Kind} {Name}, version {Version}, do not count: {Why}", EventName = "SettingsIgnored")]
    public static partial void SettingsIgnored(ILogger logger, SettingsKind kind, string name, long version, string why);

    [LoggerMessage(8002, LogLevel.Warning, "What the console set could not be read. What is known stays in force; it is tried again every few seconds.", EventName = "SettingsNotRead")]
    public static partial void SettingsNotRead(ILogger logger, Exception exception);

    [LoggerMessage(8004, LogLevel.Error, "Nobody knows what the console set of kind {Kind}. Until it can be read, or is set anew, the strictest counts: rules redact whatever is found, mails of transcripts wait.", EventName = "SettingsUnknown")]
    public static partial void SettingsUnknown(ILogger logger, SettingsKind kind);

    [LoggerMessage(8005, LogLevel.Warning, "From which pages widgets were asked for could not be stored; it is tried again in a minute.", EventName = "SightingsNotWritten")]
    public static partial void SightingsNotWritten(ILogger logger, Exception exception);

    [LoggerMessage(8006, LogLevel.Warning, "The console's settings of {Kind} {Name}, version {Version}, name {Lost}, which is not there any more. The rest of them counts.", EventName = "SettingsIgnoredInPart")]
    public static partial void SettingsIgnoredInPart(ILogger logger, SettingsKind kind, string name, long version, string lost);

    [LoggerMessage(8007, LogLevel.Warning, "Settings were saved, but not what is to be remembered of them: the next change of the same settings does that first.", EventName = "SettingsNotRemembered")]
    public static partial void SettingsNotRemembered(ILogger logger, Exception exception);

    // 8003 SettingsNotAudited: retired before 0.1; a change that cannot be audited is not made.
}
