using System.Security.Cryptography;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Attachments;

/// <summary>Takes the parts of a file, one after the other.</summary>
internal sealed class UploadParts(IUploadStore uploads, IAttachmentStorage storage, UploadKeeper keeper, IUploadSteps steps, ILogger<UploadParts> logger)
{
    private static readonly UploadResult Unavailable = UploadResult.Refused(AttachmentCodes.StorageUnavailable);

    public async Task<UploadResult> WriteAsync(UploadId id, int number, Stream content, CancellationToken cancellationToken)
    {
        var (upload, _, answer) = await keeper.FindOpenAsync(id, cancellationToken).ConfigureAwait(false);
        if (answer is not null || upload is null) return answer!;
        if (upload.Plan.LengthOf(number) is not (> 0 and var length)) return UploadResult.Refused(AttachmentCodes.PartInvalid, upload);

        var isKnown = upload.Parts.Any(p => p.Number == number);
        if (!isKnown && number > upload.Parts.Length + 1) return OutOfOrder(upload);

        using var part = new StreamPiece(content, length, leaveOpen: true);
        using var hash = SHA256.Create();
        var hashed = new CryptoStream(part, hash, CryptoStreamMode.Read);
        await using (hashed.ConfigureAwait(false))
        {
            if (isKnown) await hashed.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            else if (await StoreAsync(upload, (number - 1L) * upload.Plan.PartSize, hashed, part, cancellationToken).ConfigureAwait(false) is { } refused) return refused;

            // Too short or too long, which a client that says how long it is never gets to.
            if (part.Left > 0 || await content.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) > 0) return UploadResult.Refused(AttachmentCodes.PartInvalid, upload);
        }

        await steps.ReachedAsync(UploadStep.PartStored).ConfigureAwait(false);
        var noted = await uploads.PartAsync(id, new(number, length, Convert.ToHexStringLower(hash.Hash!)), cancellationToken).ConfigureAwait(false);
        await steps.ReachedAsync(UploadStep.PartNoted).ConfigureAwait(false);
        return noted switch
        {
            { Refusal: null, Upload: { } now } => UploadResult.Of(now),
            { Upload: { Verdict: UploadVerdict.Refused } now } => await GoneAsync(now).ConfigureAwait(false),
            var other => UploadResult.Refused(AttachmentCodes.Of(other.Refusal!.Value), other.Upload),
        };
    }

    /// <summary>It was refused while this part came, so whoever refused it could not delete what was being written.</summary>
    private async Task<UploadResult> GoneAsync(Upload refused)
    {
        await keeper.DeleteAsync([refused.Plan.Id.SentKey]).ConfigureAwait(false);
        return UploadResult.Of(refused);
    }

    private static UploadResult OutOfOrder(Upload upload)
        => new(upload, new AttachmentRefusal(AttachmentCodes.PartOutOfOrder) { NextPart = upload.Parts.Length + 1 });

    /// <summary>Writes the part where it belongs. What of it came before the last try broke off is there already: that much is read and not written again.</summary>
    private async Task<UploadResult?> StoreAsync(Upload upload, long offset, Stream hashed, StreamPiece part, CancellationToken cancellationToken)
    {
        var (key, end) = (upload.Plan.Id.SentKey, offset + part.Left);
        try
        {
            var outcome = await storage.WriteAsync(key, offset, hashed, cancellationToken).ConfigureAwait(false);
            if (outcome is StorageOutcome.OtherLength { Length: var there } && there > offset && there <= end)
            {
                if (!await SkipAsync(hashed, there - offset, cancellationToken).ConfigureAwait(false)) return UploadResult.Refused(AttachmentCodes.PartInvalid, upload);
                outcome = there == end ? await EndAsync(hashed, end, cancellationToken).ConfigureAwait(false) : await storage.WriteAsync(key, there, hashed, cancellationToken).ConfigureAwait(false);
            }

            return outcome switch
            {
                StorageOutcome.Added { Length: var now } when now == end => null,
                StorageOutcome.Added => UploadResult.Refused(AttachmentCodes.PartInvalid, upload),
                StorageOutcome.Busy => UploadResult.Refused(AttachmentCodes.Busy, upload),

                _ => await LostAsync(upload, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (IOException e) when (!part.Broke)
        {
            Log.StorageFailed(logger, upload.Plan.Id, e);
            return Unavailable with { Upload = upload };
        }
    }

    /// <summary>The bytes of earlier parts are not there any more, unless somebody was faster: then the file has to be sent anew.</summary>
    private async Task<UploadResult> LostAsync(Upload upload, CancellationToken cancellationToken)
    {
        var now = await uploads.FindAsync(upload.Plan.Id, cancellationToken).ConfigureAwait(false);
        if (now is null || now.Version != upload.Version) return now is null ? UploadResult.Refused(AttachmentCodes.NotFound) : new(now, UploadResult.Of(now).Refusal ?? new(AttachmentCodes.Busy));

        Log.BytesLost(logger, upload.Plan.Id);
        return await keeper.RefuseAsync(upload, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StorageOutcome> EndAsync(Stream hashed, long end, CancellationToken cancellationToken)
    {
        await hashed.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return new StorageOutcome.Added(end);
    }

    private static async Task<bool> SkipAsync(Stream content, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken).ConfigureAwait(false);
            if (read == 0) return false;
            count -= read;
        }

        return true;
    }
}
