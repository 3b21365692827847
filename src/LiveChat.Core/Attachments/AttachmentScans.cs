using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Asks the scanner about files that are held. Whatever is no clear answer leaves them held.</summary>
internal sealed class AttachmentScans(
    IUploadStore uploads, IAttachmentStorage storage, UploadKeeper keeper, IOptions<AttachmentOptions> options, TimeProvider clock, ILogger<AttachmentScans> logger, IAttachmentScanner? scanner = null)
{
    /// <summary>Whether there is a scanner.</summary>
    public bool IsOn => scanner is not null;

    /// <summary>Decides about a held file, as far as the scanner does.</summary>
    public async Task<UploadResult> DecideAsync(Upload held, CancellationToken cancellationToken)
    {
        if (scanner is null || held is not { Verdict: UploadVerdict.Held, File: { } file }) return UploadResult.Of(held);

        switch (await AskAsync(scanner, held, file, cancellationToken).ConfigureAwait(false))
        {
            case ScanVerdict.Clean:
                var outcome = await uploads.FinishAsync(held.Plan.Id, held.Version, new UploadVerdict.Ready(file), cancellationToken).ConfigureAwait(false);
                return UploadResult.Of(outcome.Upload ?? held);
            case ScanVerdict.Infected:
                var refused = await keeper.RefuseAsync(held, AttachmentCodes.Infected, cancellationToken).ConfigureAwait(false);
                Log.FileInfected(logger, held.Plan.Id);
                return refused;
            default:
                return UploadResult.Of(held);
        }
    }

    private async Task<ScanVerdict> AskAsync(IAttachmentScanner asked, Upload held, StoredFile file, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.ScanTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            if (await storage.OpenAsync(file.Key, 0, null, either.Token).ConfigureAwait(false) is not { } content) return ScanVerdict.NotScanned;
            await using (content.ConfigureAwait(false))
            {
                return await asked.ScanAsync(content, file.Size, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // Whatever a scanner throws: it has not said that the file is clean.
            Log.ScanFailed(logger, held.Plan.Id, e);
            return ScanVerdict.NotScanned;
        }
    }
}
