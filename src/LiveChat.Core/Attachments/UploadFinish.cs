using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Attachments;

/// <summary>Makes of a file that has come whole one that may be sent: walks through it, asks the rules, has it scanned.</summary>
internal sealed class UploadFinish(
    IUploadStore uploads, IAttachmentStorage storage, AttachmentIntake intake, AttachmentDoor door, AttachmentScans scans, UploadKeeper keeper, IUploadSteps steps, ILogger<UploadFinish> logger)
{
    /// <summary>The uploads that are being finished here: each once, however often it is asked for.</summary>
    private readonly ConcurrentDictionary<UploadId, bool> _running = new();

    public async Task<UploadResult> FinishAsync(UploadId id, CancellationToken cancellationToken)
    {
        if (!_running.TryAdd(id, true)) return UploadResult.Refused(AttachmentCodes.Busy);

        try
        {
            return await FinishOnceAsync(id, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    private async Task<UploadResult> FinishOnceAsync(UploadId id, CancellationToken cancellationToken)
    {
        var (upload, chat, answer) = await keeper.FindOpenAsync(id, cancellationToken).ConfigureAwait(false);
        if (answer is not null || upload is null) return answer!;
        if (upload.Verdict is not null) return UploadResult.Of(upload);
        if (!upload.IsComplete) return UploadResult.Refused(AttachmentCodes.NotReady, upload);

        try
        {
            switch (await storage.CommitAsync(id.SentKey, upload.Plan.Size, cancellationToken).ConfigureAwait(false))
            {
                case StorageOutcome.Committed:
                    break;
                case StorageOutcome.Busy:
                    return UploadResult.Refused(AttachmentCodes.Busy, upload);
                default:
                    return await AgainAsync(upload, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException e)
        {
            Log.StorageFailed(logger, id, e);
            return UploadResult.Refused(AttachmentCodes.StorageUnavailable, upload);
        }

        await steps.ReachedAsync(UploadStep.SentCommitted).ConfigureAwait(false);
        var kept = id.NewKeptKey();
        Upload? after = null;
        try
        {
            var (file, refusal) = await intake.TakeAsync(id.SentKey, kept, cancellationToken).ConfigureAwait(false);
            await steps.ReachedAsync(UploadStep.KeptCommitted).ConfigureAwait(false);
            refusal ??= await door.RefuseAsync(AttachmentStage.Checked, chat!, upload.Plan, file, cancellationToken).ConfigureAwait(false);
            var result = refusal is null
                ? await KeepAsync(upload, file!, cancellationToken).ConfigureAwait(false)
                : await keeper.RefuseAsync(upload, refusal, cancellationToken).ConfigureAwait(false);
            after = result.Upload;
            return result;
        }
        catch (IOException e)
        {
            Log.StorageFailed(logger, id, e);
            return UploadResult.Refused(AttachmentCodes.StorageUnavailable, upload);
        }
        finally
        {
            // Whatever came in between: what no verdict names is nobody's.
            if (after?.File?.Key != kept && !await IsKeptAsync(id, kept).ConfigureAwait(false)) await keeper.DeleteAsync([kept]).ConfigureAwait(false);
        }
    }

    /// <summary>A verdict may be written though its answer was lost.</summary>
    private async Task<bool> IsKeptAsync(UploadId id, AttachmentKey kept)
    {
        try
        {
            return (await uploads.FindAsync(id, CancellationToken.None).ConfigureAwait(false))?.File?.Key == kept;
        }
        catch (StoreUnavailableException)
        {
            // Not known now: the sweep asks again.
            return true;
        }
    }

    /// <summary>Writes what is kept; from here on it is not lost. Of two nodes that finish at once, one wins.</summary>
    private async Task<UploadResult> KeepAsync(Upload upload, StoredFile file, CancellationToken cancellationToken)
    {
        UploadVerdict verdict = scans.IsOn ? new UploadVerdict.Held(file) : new UploadVerdict.Ready(file);
        var outcome = await uploads.FinishAsync(upload.Plan.Id, upload.Version, verdict, cancellationToken).ConfigureAwait(false);
        await steps.ReachedAsync(UploadStep.VerdictWritten).ConfigureAwait(false);
        if (outcome is not { Refusal: null, Upload: { } kept }) return outcome.Upload is { } other ? UploadResult.Of(other) : UploadResult.Refused(AttachmentCodes.NotFound);

        await keeper.DeleteAsync([upload.Plan.Id.SentKey]).ConfigureAwait(false);
        await steps.ReachedAsync(UploadStep.SentDeleted).ConfigureAwait(false);
        return scans.IsOn ? await scans.DecideAsync(kept, cancellationToken).ConfigureAwait(false) : UploadResult.Of(kept);
    }

    /// <summary>What was sent is not there: another call has finished it meanwhile, or it is lost.</summary>
    private async Task<UploadResult> AgainAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(upload.Plan.Id, cancellationToken).ConfigureAwait(false) is { Verdict: not null } now) return UploadResult.Of(now);

        Log.BytesLost(logger, upload.Plan.Id);
        return await keeper.RefuseAsync(upload, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
    }
}
