using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Security;

/// <summary>The one place that says which chats a caller may touch. What is not theirs answers exactly like what does not exist.</summary>
internal sealed class ChatAccess(IChatStore store, QueueCatalog queues, IOptions<LiveChatHostOptions> options)
{
    /// <summary>Reads a chat for a caller; decided on the header that is read, never on an older one.</summary>
    public async Task<(ChatPage? Page, ErrorCode? Refusal)> ReadAsync(Caller who, string? chatId, long after, int limit, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(chatId, out var id)) return (null, ErrorCodes.ChatNotFound);
        var page = await store.ReadAsync(id, after, limit, cancellationToken).ConfigureAwait(false);
        return Check(who, page?.Chat, ChatAction.Read) is { } refusal ? (null, refusal) : (page, null);
    }

    /// <summary>Finds the chat a caller wants to do something with.</summary>
    public async Task<(Chat? Chat, ErrorCode? Refusal)> FindAsync(Caller who, string? chatId, ChatAction action, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(chatId, out var id)) return (null, ErrorCodes.ChatNotFound);
        var chat = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return Check(who, chat, action) is { } refusal ? (null, refusal) : (chat, null);
    }

    /// <summary>Whether an agent may read a chat, at whichever desk.</summary>
    public bool MayRead(Agent agent, bool isAdmin, Chat chat) => Check(new Caller.AtDesk(agent, string.Empty) { IsAdmin = isAdmin }, chat, ChatAction.Read) is null;

    /// <summary>What somebody at a desk sees of the activity log: the same as may be read one by one, beside messages left in the agent's queues. Null for everything.</summary>
    public ActivityReader? ReaderOf(Caller.AtDesk who) => who.IsAdmin ? null : options.Value.LogScope switch
    {
        AgentLogScope.Own => new(who.Agent.Id),
        AgentLogScope.Team => new(who.Agent.Id) { Queues = [.. queues.All.Where(q => q.IsServedBy(who.Agent.Id.Value, who.Agent.Teams)).Select(q => q.Id)] },
        AgentLogScope.All => new(who.Agent.Id) { SeesAllQueues = true },
    };

    /// <summary>A search as somebody at a desk asks it: nothing is found that may not be seen, nor by words that may not be read.</summary>
    public ActivityQuery Asks(Caller.AtDesk who, ActivityQuery asked) => asked with { Reader = ReaderOf(who), InMessagesOnly = who.PersonalData is PersonalData.Masked };

    /// <summary>Writes why a command was refused, as far as the caller may know.</summary>
    public ReplyError Explain(Caller who, ChatAction action, ChatOutcome outcome)
        => outcome.Chat is { } chat && Check(who, chat, action) is { } refusal
            ? refusal.Reply()
            : ReplyErrors.Of(outcome, resuming: action is ChatAction.Resume);

    /// <summary>Says why a caller may not touch a chat; null when they may try. Whether it can be done now is the life-cycle's to say.</summary>
    internal ErrorCode? Check(Caller who, Chat? chat, ChatAction action) => (who, chat) switch
    {
        // Whoever may, may where they may read; administrators everywhere.
        (Caller.AtDesk x, not null) when action is ChatAction.Redact
            => !x.IsAdmin && Check(who, chat, ChatAction.Read) is { } unseen ? unseen : x.CanRedact ? null : ErrorCodes.NotAllowed,
        // Of a customer who has chats in other queues too.
        (Caller.AtDesk { IsAdmin: true } x, not null) when action is ChatAction.Erase => x.CanRedact ? null : ErrorCodes.NotAllowed,
        (Caller.AtDesk, not null) when action is ChatAction.Erase => Check(who, chat, ChatAction.Read) ?? ErrorCodes.NotAllowed,
        (_, null) => ErrorCodes.ChatNotFound,
        (_, { Message: null }) when action is ChatAction.MarkAnswered => ErrorCodes.ChatNotFound,
        (Caller.Customer x, _) => chat.Contact == x.Contact ? null : ErrorCodes.ChatNotFound,
        (Caller.AtDesk x, _) when chat.Agent == x.Agent.Id || chat.RingsAt(x.Agent.Id) && IsAnswer(action) => null,
        (Caller.AtDesk x, { Message: not null }) when Serves(x, chat) && action is ChatAction.Read or ChatAction.MarkAnswered => null,
        (Caller.AtDesk x, { IsOpen: false }) when IsLook(action) && (x.IsAdmin || SeesOver(x, chat)) => null,
        (Caller.AtDesk { IsAdmin: true }, _) when IsSupervision(action) => null,
        (Caller.AtDesk x, _) when Serves(x, chat) => IsAnswer(action) ? null : ErrorCodes.NotInChat,
        _ => ErrorCodes.ChatNotFound,
    };

    /// <summary>Late answers to a ring are told who was faster, so they reach every chat of the agent's queues.</summary>
    private static bool IsAnswer(ChatAction action) => action is ChatAction.Accept or ChatAction.Decline;

    /// <summary>What is over, everybody may look at who sees it in the activity log, and note something about it.</summary>
    private static bool IsLook(ChatAction action) => action is ChatAction.Read or ChatAction.Note;

    /// <summary>What an administrator may do in a chat that is somebody else's, or nobody's yet.</summary>
    private static bool IsSupervision(ChatAction action)
        => action is ChatAction.Block or ChatAction.Read or ChatAction.Watch or ChatAction.Note or ChatAction.Transfer or ChatAction.End;

    private bool SeesOver(Caller.AtDesk who, Chat chat) => options.Value.LogScope switch
    {
        AgentLogScope.Own => false,
        AgentLogScope.Team => Serves(who, chat),
        AgentLogScope.All => true,
    };

    private bool Serves(Caller.AtDesk who, Chat chat) => queues.Find(chat.Queue)?.IsServedBy(who.Agent.Id.Value, who.Agent.Teams) ?? false;
}
