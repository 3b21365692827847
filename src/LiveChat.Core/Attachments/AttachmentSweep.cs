using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Clears up what was left behind: uploads nobody goes on with, files never sent, files held for too long, and bytes no upload needs any more.</summary>
internal sealed class AttachmentSweep(
    IUploadStore uploads, IAttachmentStorage storage, UploadKeeper keeper, AttachmentScans scans, IOptions<AttachmentOptions> options, TimeProvider clock, ILogger<AttachmentSweep> logger)
{
    private const int Page = 100;
    private const int ScansAtOnce = 4;

    /// <summary>How old bytes are before anybody asks to what they belong: they come before what is noted of them.</summary>
    internal static readonly TimeSpan Young = TimeSpan.FromMinutes(30);

    /// <summary>How long a file is held before it is asked about again: whoever finishes it has asked, too.</summary>
    private static readonly TimeSpan AskedLately = TimeSpan.FromMinutes(1);

    /// <summary>Refuses what stands where it does for too long, by the store's time and by the version that was looked at: a part, a verdict or a message that comes in between keeps it.</summary>
    public async Task RefuseIdleAsync(CancellationToken cancellationToken)
    {
        await RefuseAsync(UploadStatus.Uploading, options.Value.AbandonedAfter, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
        await RefuseAsync(UploadStatus.Ready, options.Value.UnsentAfter, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
        await RefuseAsync(UploadStatus.Held, options.Value.HoldFor, AttachmentCodes.ScanUnavailable, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the scanner about held files again.</summary>
    public async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        if (!scans.IsOn) return;

        var held = await uploads.IdleAsync(UploadStatus.Held, options.Value.ScanTimeout + AskedLately, Page, cancellationToken).ConfigureAwait(false);
        var how = new ParallelOptions { MaxDegreeOfParallelism = ScansAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(held, how, async (upload, token) => await scans.DecideAsync(upload, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>
    /// Deletes bytes no upload needs: those of refused ones, what was sent while what is kept of it is there, and what attempts left that came to nothing. An upload is noted before its first
    /// byte comes, so bytes of an unknown one are somebody else's, or this database is an older copy: they stay, and the log says so.
    /// </summary>
    /// <returns>How many keys were deleted.</returns>
    public async Task<int> DeleteLeftoversAsync(CancellationToken cancellationToken)
    {
        var (deleted, unknown) = (0, 0);
        AttachmentKey? last = null;
        while (true)
        {
            var page = await storage.ListAsync(last, Page, cancellationToken).ConfigureAwait(false);
            foreach (var found in page.Where(f => clock.GetUtcNow() - f.ChangedAt >= Young))
            {
                if (await uploads.FindAsync(UploadId.Of(found.Key), cancellationToken).ConfigureAwait(false) is not { } upload) unknown++;
                else if (!IsNeeded(upload, found.Key) && await keeper.DeleteAsync([found.Key]).ConfigureAwait(false)) deleted++;
            }

            if (page.Count < Page) break;
            last = page[^1].Key;
        }

        if (unknown > 0) Log.UnknownBytes(logger, unknown);
        return deleted;
    }

    private static bool IsNeeded(Upload upload, AttachmentKey key) => upload.Verdict switch
    {
        UploadVerdict.Refused => false,
        null => key == upload.Plan.Id.SentKey,
        _ => key == upload.File?.Key,
    };

    private async Task RefuseAsync(UploadStatus status, TimeSpan idle, string code, CancellationToken cancellationToken)
    {
        foreach (var upload in await uploads.IdleAsync(status, idle, Page, cancellationToken).ConfigureAwait(false))
        {
            if ((await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused(code), cancellationToken).ConfigureAwait(false)).Refusal is null)
                await keeper.DeleteAsync(upload.Keys).ConfigureAwait(false);
        }
    }
}
