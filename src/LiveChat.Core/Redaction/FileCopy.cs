using LiveChat.Attachments;
using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>Files and parts of files. Nobody is served one from the moment its upload is refused, whether the storage can delete its bytes or not.</summary>
internal sealed class FileCopy(IUploadStore uploads, UploadKeeper keeper) : IContentCopy
{
    private const int MaxAttempts = 20;

    public string Name => "files";

    public async Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var gone = true;
        var count = 0;
        foreach (var upload in await FindAsync(chat, what, cancellationToken).ConfigureAwait(false))
        {
            await RefuseAsync(upload, cancellationToken).ConfigureAwait(false);
            gone &= await keeper.DeleteAllAsync(upload.Plan.Id, cancellationToken).ConfigureAwait(false);
            count++;
        }

        return new(Name, gone ? CopyOutcome.Gone : CopyOutcome.Pending, count);
    }

    private async Task<IEnumerable<Upload>> FindAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        if (what.IsWhole) return await uploads.OfChatAsync(chat.Id, cancellationToken).ConfigureAwait(false);

        var found = new List<Upload>();
        foreach (var id in what.Attachments)
        {
            if (await uploads.FindAsync(new(id.Value), cancellationToken).ConfigureAwait(false) is { } upload && upload.Plan.Chat == chat.Id) found.Add(upload);
        }

        return found;
    }

    private async Task RefuseAsync(Upload upload, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var outcome = await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused(AttachmentCodes.Redacted), cancellationToken).ConfigureAwait(false);
            if (outcome.Refusal is null || outcome.Upload is not { } now) return;
            upload = now;
        }

        throw new ConcurrencyConflictException($"Upload {upload.Plan.Id} changed too often to be redacted. It is tried again.");
    }
}
