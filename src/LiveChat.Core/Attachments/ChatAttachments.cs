using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Detection;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

internal sealed class ChatAttachments(
    IUploadStore uploads, IChatStore chats, ChatUpdater updater, AttachmentDoor door, UploadKeeper keeper, UploadParts parts, UploadFinish finish, AttachmentSender sender, IUploadSteps steps,
    ChatDoor chatDoor, StoreClock clock, IOptions<AttachmentOptions> options) : IChatAttachments
{
    public async Task<ChatOutcome> SwitchAsync(Participant who, ChatId chat, bool enabled, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);

        var outcome = await updater.UpdateAsync(chat, c => c.SwitchAttachments(who, enabled, clock.Now), cancellationToken).ConfigureAwait(false);
        if (!outcome.Ok || enabled) return outcome;

        // Committed: whoever uploads is told. What is not refused here, because this process dies, is when its next part comes.
        foreach (var upload in await uploads.OfChatAsync(chat, CancellationToken.None).ConfigureAwait(false))
        {
            if (upload is { Verdict: not (UploadVerdict.Sent or UploadVerdict.Refused), Plan.By: not Participant.OfSystem })
                await keeper.RefuseAsync(upload, AttachmentCodes.Disabled, CancellationToken.None).ConfigureAwait(false);
        }

        return outcome;
    }

    public async Task<UploadResult> BeginAsync(UploadStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);

        if (await chats.FindAsync(start.Chat, cancellationToken).ConfigureAwait(false) is not { } chat) return UploadResult.Refused(AttachmentCodes.ChatNotFound);
        if (chat.RefuseAttachment(start.By) is { } refusal) return UploadResult.Refused(AttachmentCodes.Of(refusal));
        if (!PlainText.IsWellFormed(start.FileName)) return UploadResult.Refused(AttachmentCodes.NameInvalid);
        if (start.Size < 1) return UploadResult.Refused(AttachmentCodes.Empty);

        var (name, unfit) = AttachmentName.Clean(start.FileName);
        if (name is null) return UploadResult.Refused(unfit!);

        var id = UploadId.Of(start.Chat, start.By, start.ClientId);
        var known = await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false);
        var plan = new UploadPlan
        {
            Id = id,
            Chat = start.Chat,
            By = start.By,
            FileName = chatDoor.Pass(chat.Queue, name)!,
            Size = start.Size,

            // The host may have changed it since.
            PartSize = known?.Plan.PartSize ?? options.Value.PartSize,
        };
        if (known?.Verdict is UploadVerdict.Refused { Code: AttachmentCodes.Redacted }) return UploadResult.Of(known);
        if (known is not null) return known.Plan with { By = start.By } == plan ? UploadResult.Of(known) : UploadResult.Refused(AttachmentCodes.IdReused);
        if (!plan.IsPossible) return UploadResult.Refused(AttachmentCodes.TooLarge);
        if (await door.RefuseAsync(AttachmentStage.Begin, chat, plan, file: null, cancellationToken).ConfigureAwait(false) is { } code) return UploadResult.Refused(code);

        var begun = await uploads.BeginAsync(plan, door.Limits, cancellationToken).ConfigureAwait(false);
        await steps.ReachedAsync(UploadStep.Begun).ConfigureAwait(false);
        return begun switch
        {
            { Refusal: null, Upload: { } upload } => UploadResult.Of(upload),
            var other => UploadResult.Refused(AttachmentCodes.Of(other.Refusal!.Value)),
        };
    }

    public Task<UploadResult> WritePartAsync(UploadId id, int number, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return parts.WriteAsync(id, number, content, cancellationToken);
    }

    public Task<UploadResult> FinishAsync(UploadId id, CancellationToken cancellationToken = default) => finish.FinishAsync(id, cancellationToken);

    public async Task<UploadResult> CancelAsync(Participant by, UploadId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);

        var upload = await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (upload is null || !upload.Plan.IsOf(by)) return UploadResult.Refused(AttachmentCodes.NotFound);
        return upload.Verdict is UploadVerdict.Sent or UploadVerdict.Refused
            ? new(upload, null)
            : new((await keeper.RefuseAsync(upload, AttachmentCodes.Aborted, cancellationToken).ConfigureAwait(false)).Upload, null);
    }

    public Task<AttachmentPostResult> PostAsync(AttachmentPost post, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        return sender.PostAsync(post, cancellationToken);
    }

    public async Task<Upload?> FindSentAsync(ChatId chat, AttachmentId id, CancellationToken cancellationToken = default)
        => await uploads.FindAsync(new(id.Value), cancellationToken).ConfigureAwait(false) is { Verdict: UploadVerdict.Sent } upload && upload.Plan.Chat == chat ? upload : null;
}
