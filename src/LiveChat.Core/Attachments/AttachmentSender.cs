using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Lets files go with a message. They are marked as sent first: a message whose file is cleared up would be worse than a file without a message.</summary>
internal sealed class AttachmentSender(IUploadStore uploads, IChatStore chats, AttachmentDoor door, MessagePoster poster, IUploadSteps steps)
{
    private const int MaxAttempts = 5;

    public async Task<AttachmentPostResult> PostAsync(AttachmentPost post, CancellationToken cancellationToken)
    {
        if (post.Uploads.IsDefaultOrEmpty || post.Uploads.Distinct().Count() != post.Uploads.Length) return Refused(AttachmentCodes.NotFound);
        if (post.Uploads.Length > ChatAttachment.MaxPerMessage) return Refused(AttachmentCodes.TooManyFiles);
        if (MessageText.Check(post.Message.Text, out _) is { } bad and not ChatRefusal.EmptyMessage) return new(ChatOutcome.Refused(bad), null);

        var found = ImmutableArray.CreateBuilder<Upload>(post.Uploads.Length);
        foreach (var id in post.Uploads)
        {
            var upload = await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (upload is null || upload.Plan.Chat != post.Message.Chat || !upload.Plan.IsOf(post.Message.Author)) return Refused(AttachmentCodes.NotFound);
            if (upload.Verdict is UploadVerdict.Refused refused) return Refused(refused.Code);
            if (upload.Attachment is null) return Refused(AttachmentCodes.NotReady);
            found.Add(upload);
        }

        var marked = new List<Upload>();
        if (await MarkAsync(post.Message, found, marked, cancellationToken).ConfigureAwait(false) is { } no)
        {
            await TakeBackAsync(marked).ConfigureAwait(false);
            return no;
        }

        await steps.ReachedAsync(UploadStep.SentMarked).ConfigureAwait(false);
        var outcome = await poster.PostAsync(post.Message, [.. found.Select(u => u.Attachment!)], cancellationToken).ConfigureAwait(false);
        await steps.ReachedAsync(UploadStep.MessagePosted).ConfigureAwait(false);

        // Refused for good: they went with nothing. A call that failed may have stored the message; whoever sends it again finds out.
        if (!outcome.Ok) await TakeBackAsync(marked).ConfigureAwait(false);
        else await MarkAgainAsync(post.Message, found.ExceptBy(marked.Select(m => m.Plan.Id), f => f.Plan.Id)).ConfigureAwait(false);
        return new(outcome, null);
    }

    private static AttachmentPostResult Refused(string code) => new(null, new AttachmentRefusal(code));

    /// <summary>Marks the files as sent with the message. Those that are went with it before: it is sent again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="files">The files.</param>
    /// <param name="marked">Those that were marked now, as they are then.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why they cannot be sent.</returns>
    private async Task<AttachmentPostResult?> MarkAsync(ChatPost message, IEnumerable<Upload> files, List<Upload> marked, CancellationToken cancellationToken)
    {
        Chat? chat = null;
        foreach (var file in files)
        {
            if (file.Verdict is UploadVerdict.Sent sent && sent.Message == message.Message) continue;

            chat ??= await chats.FindAsync(message.Chat, cancellationToken).ConfigureAwait(false);
            if (chat is null) return Refused(AttachmentCodes.ChatNotFound);
            if (chat.RefuseAttachment(message.Author) is { } no) return new(ChatOutcome.Refused(no, chat), null);
            if (await MarkAsync(chat, file, message.Message, marked, cancellationToken).ConfigureAwait(false) is { } code) return Refused(code);
        }

        return null;
    }

    private async Task<string?> MarkAsync(Chat chat, Upload upload, MessageId message, List<Upload> marked, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            switch (upload.Verdict)
            {
                case UploadVerdict.Sent sent:
                    // With another message it is not this one's any more.
                    return sent.Message == message ? null : AttachmentCodes.NotFound;
                case UploadVerdict.Refused refused:
                    return refused.Code;
                case UploadVerdict.Ready ready:
                    if (await door.RefuseAsync(AttachmentStage.Send, chat, upload.Plan, ready.File, cancellationToken).ConfigureAwait(false) is { } code) return code;
                    var outcome = await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Sent(ready.File, message), cancellationToken).ConfigureAwait(false);
                    if (outcome.Upload is not { } now) return AttachmentCodes.NotFound;
                    if (outcome.Refusal is null)
                    {
                        if (now.Version == upload.Version + 1) marked.Add(now);
                        return null;
                    }

                    upload = now;
                    break;
                default:
                    return AttachmentCodes.NotReady;
            }
        }

        return AttachmentCodes.Busy;
    }

    /// <summary>What was marked before somebody may have taken back who found no message: now there is one.</summary>
    private async Task MarkAgainAsync(ChatPost message, IEnumerable<Upload> others)
    {
        foreach (var other in others)
        {
            if (await uploads.FindAsync(other.Plan.Id, CancellationToken.None).ConfigureAwait(false) is { Verdict: UploadVerdict.Ready ready } taken)
                await uploads.FinishAsync(taken.Plan.Id, taken.Version, new UploadVerdict.Sent(ready.File, message.Message), CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>By the version that was written: whoever sends the same message at the same time keeps the files.</summary>
    private async Task TakeBackAsync(IEnumerable<Upload> marked)
    {
        foreach (var upload in marked)
            await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Ready(upload.File!), CancellationToken.None).ConfigureAwait(false);
    }
}
