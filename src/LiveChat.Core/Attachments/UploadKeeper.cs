using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Attachments;

/// <summary>Finds uploads that may go on, and ends those that may not.</summary>
internal sealed class UploadKeeper(IUploadStore uploads, IAttachmentStorage storage, IChatStore chats, ILogger<UploadKeeper> logger)
{
    /// <summary>An upload has a key for each attempt to finish it.</summary>
    private const int MaxKeys = 100;

    /// <summary>Finds an upload, and the chat it may still go into.</summary>
    /// <returns>The chat; or, when the upload does not go on, the answer.</returns>
    public async Task<(Upload? Upload, Chat? Chat, UploadResult? Answer)> FindOpenAsync(UploadId id, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } upload) return (null, null, UploadResult.Refused(AttachmentCodes.NotFound));
        if (upload.Verdict is UploadVerdict.Refused or UploadVerdict.Sent) return (upload, null, UploadResult.Of(upload));

        var chat = await chats.FindAsync(upload.Plan.Chat, cancellationToken).ConfigureAwait(false);
        var refusal = chat is null ? ChatRefusal.NotFound : chat.RefuseAttachment(upload.Plan.By);
        if (refusal is null) return (upload, chat, null);

        return (upload, null, await RefuseAsync(upload, AttachmentCodes.Of(refusal.Value), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Refuses an upload for good and deletes its bytes. What was sent meanwhile stays.</summary>
    public async Task<UploadResult> RefuseAsync(Upload upload, string code, CancellationToken cancellationToken)
    {
        while (upload.Verdict is not UploadVerdict.Sent)
        {
            var outcome = await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused(code), cancellationToken).ConfigureAwait(false);
            if (outcome.Upload is not { } now) return UploadResult.Refused(AttachmentCodes.NotFound);
            if (outcome.Refusal is UploadRefusal.Changed && now.Verdict is not UploadVerdict.Refused)
            {
                upload = now;
                continue;
            }

            if (now.Verdict is UploadVerdict.Refused) await DeleteAsync(upload.Keys).ConfigureAwait(false);
            return UploadResult.Of(now);
        }

        return UploadResult.Of(upload);
    }

    /// <summary>Deletes all bytes of an upload, also those of attempts that nobody remembers.</summary>
    /// <returns>Whether all are gone.</returns>
    public async Task<bool> DeleteAllAsync(UploadId id, CancellationToken cancellationToken)
    {
        try
        {
            // Keys begin as the upload's id does, and the one of what was sent is the first of them.
            var later = await storage.ListAsync(id.SentKey, MaxKeys, cancellationToken).ConfigureAwait(false);
            return await DeleteAsync([id.SentKey, .. later.Select(f => f.Key).TakeWhile(k => UploadId.Of(k) == id)]).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            Log.BytesNotDeleted(logger, id.SentKey, e);
            return false;
        }
    }

    /// <summary>Deletes bytes nobody needs any more. What cannot be deleted now is found by the next sweep.</summary>
    /// <returns>Whether all are gone.</returns>
    public async Task<bool> DeleteAsync(IEnumerable<AttachmentKey> keys)
    {
        var gone = true;
        foreach (var key in keys)
        {
            try
            {
                gone &= await storage.DeleteAsync(key, CancellationToken.None).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                gone = false;
                Log.BytesNotDeleted(logger, key, e);
            }
        }

        return gone;
    }
}
