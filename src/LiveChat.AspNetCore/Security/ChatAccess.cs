using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.Security;

/// <summary>The one place that says which chats a caller may touch. What is not theirs answers exactly like what does not exist.</summary>
internal sealed class ChatAccess(IChatStore store, QueueCatalog queues)
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

    /// <summary>Writes why a command was refused, as far as the caller may know.</summary>
    public ReplyError Explain(Caller who, ChatAction action, ChatOutcome outcome)
        => outcome.Chat is { } chat && Check(who, chat, action) is { } refusal
            ? refusal.Reply()
            : ReplyErrors.Of(outcome, resuming: action is ChatAction.Resume);

    /// <summary>Says why a caller may not touch a chat; null when they may try. Whether it can be done now is the life-cycle's to say.</summary>
    internal ErrorCode? Check(Caller who, Chat? chat, ChatAction action) => (who, chat) switch
    {
        (_, null) => ErrorCodes.ChatNotFound,
        (_, { Message: null }) when action is ChatAction.MarkAnswered => ErrorCodes.ChatNotFound,
        (Caller.Customer x, _) => chat.Contact == x.Contact ? null : ErrorCodes.ChatNotFound,
        (Caller.AtDesk x, _) when chat.Agent == x.Agent.Id || chat.RingsAt(x.Agent.Id) && IsAnswer(action) => null,
        (Caller.AtDesk x, { Message: not null }) when Serves(x, chat) && action is ChatAction.Read or ChatAction.MarkAnswered => null,
        (Caller.AtDesk x, { IsOpen: false }) when IsLook(action) && (x.IsAdmin || Serves(x, chat)) => null,
        (Caller.AtDesk { IsAdmin: true }, _) when action is ChatAction.Block => null,
        (Caller.AtDesk x, _) when Serves(x, chat) => IsAnswer(action) ? null : ErrorCodes.NotInChat,
        _ => ErrorCodes.ChatNotFound,
    };

    /// <summary>Late answers to a ring are told who was faster, so they reach every chat of the agent's queues.</summary>
    private static bool IsAnswer(ChatAction action) => action is ChatAction.Accept or ChatAction.Decline;

    /// <summary>What is over, everybody may look at who works for its queue, and note something about it.</summary>
    private static bool IsLook(ChatAction action) => action is ChatAction.Read or ChatAction.Note;

    private bool Serves(Caller.AtDesk who, Chat chat) => queues.Find(chat.Queue)?.IsServedBy(who.Agent.Id.Value, who.Agent.Teams) ?? false;
}
