using System.Collections.Immutable;
using LiveChat.AspNetCore.Attachments;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Attachments;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What both sides do in a chat: send, type, read marks.</summary>
internal sealed class MessageCalls(IChatService chats, IChatAttachments attachments, ChatAccess access)
{
    public async Task<Reply<MessageReceiptDto>> SendAsync(Caller who, SendMessage request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        if (!MessageId.TryParse(request.MessageId, out var message)) return ErrorCodes.BadArgument.Reply();

        var post = new ChatPost { Chat = chat, Author = who.Participant, Message = message, Text = request.Text, Origin = who.Connection };
        if (request.Attachments is { Count: > 0 } files) return await SendAsync(who, post, files, cancellationToken).ConfigureAwait(false);

        return Answer(who, await chats.PostAsync(post, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Reply<MessageReceiptDto>> SendAsync(Caller who, ChatPost post, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var uploads = ImmutableArray.CreateBuilder<UploadId>(files.Count);
        foreach (var file in files)
        {
            if (!UploadId.TryParse(file, out var id)) return ErrorCodes.UploadNotFound.Reply();
            uploads.Add(id);
        }

        // What is not theirs answers like what does not exist, also where the file is looked for first.
        var (chat, refusal) = await access.FindAsync(who, $"{post.Chat}", ChatAction.Post, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var (outcome, no) = await attachments.PostAsync(new() { Message = post, Uploads = uploads.ToImmutable() }, cancellationToken).ConfigureAwait(false);
        return outcome is null ? no!.Reply() : Answer(who, outcome);
    }

    private Reply<MessageReceiptDto> Answer(Caller who, ChatOutcome outcome) => outcome.Ok && outcome.Events is [MessagePosted posted]
        ? new MessageReceiptDto(posted.Sequence, Times.Of(posted.At)) { Text = posted.IsRewritten ? posted.Text.Value : null }
        : access.Explain(who, ChatAction.Post, outcome);

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
