using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What both sides do in a chat: send, type, read marks.</summary>
internal sealed class MessageCalls(IChatService chats, ChatAccess access)
{
    public async Task<Reply<MessageReceiptDto>> SendAsync(Caller who, SendMessage request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        if (!MessageId.TryParse(request.MessageId, out var message)) return ErrorCodes.BadArgument.Reply();

        var post = new ChatPost { Chat = chat, Author = who.Participant, Message = message, Text = request.Text, Origin = who.Connection };
        var outcome = await chats.PostAsync(post, cancellationToken).ConfigureAwait(false);
        return outcome.Ok && outcome.Events is [MessagePosted posted]
            ? new MessageReceiptDto(posted.Sequence, Times.Of(posted.At))
            : access.Explain(who, ChatAction.Post, outcome);
    }

    /// <summary>Passed on to the other side, never stored.</summary>
    public async Task<Reply<DoneDto>> TypeAsync(Caller who, SetTyping request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Type, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (!chat.IsOpen) return ErrorCodes.ChatEnded.Reply();

        await chats.TypeAsync(who.Participant, chat, request.Typing).ConfigureAwait(false);
        return DoneDto.Instance;
    }

    public async Task<Reply<DoneDto>> MarkSeenAsync(Caller who, MarkSeen request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        if (request.Delivered < 0 || request.Read < 0 || request.Read > request.Delivered) return ErrorCodes.BadArgument.Reply();

        var outcome = await chats.MarkSeenAsync(who.Participant, chat, request.Delivered, request.Read, cancellationToken).ConfigureAwait(false);
        return outcome.Ok ? DoneDto.Instance : access.Explain(who, ChatAction.MarkSeen, outcome);
    }
}
