using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Clears up what was left behind: uploads nobody goes on with, files never sent, files whose message never came, files held for too long, and bytes no upload needs any more.</summary>
internal sealed class AttachmentSweep(
    IUploadStore uploads, IChatStore chats, IAttachmentStorage storage, UploadKeeper keeper, AttachmentScans scans, IOptions<AttachmentOptions> options, TimeProvider clock, ILogger<AttachmentSweep> logger)
{
    private const int Page = 100;
    private const int EntriesAtOnce = 500;
    private const int ScansAtOnce = 4;

    /// <summary>How old bytes are before anybody asks to what they belong: they come before what is noted of them.</summary>
    internal static readonly TimeSpan Young = TimeSpan.FromMinutes(30);

    /// <summary>How long a file is held before it is asked about again: whoever finishes it has asked, too.</summary>
    private static readonly TimeSpan AskedLately = TimeSpan.FromMinutes(1);

    private Upload? _asked;
    private Upload? _looked;

    /// <summary>Refuses what stands where it does for too long, by the store's time and by the version that was looked at: a part, a verdict or a message that comes in between keeps it.</summary>
    public async Task RefuseIdleAsync(CancellationToken cancellationToken)
    {
        await RefuseAsync(UploadStatus.Uploading, options.Value.AbandonedAfter, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
        await RefuseAsync(UploadStatus.Ready, options.Value.UnsentAfter, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
        await RefuseAsync(UploadStatus.Held, options.Value.HoldFor, AttachmentCodes.ScanUnavailable, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Looks for the messages of what was marked as sent. Where there is one, the file is noted as posted and nobody looks again; where it never came, whoever was to write it died and nobody sent
    /// it again: the file is taken back, and goes as others that were never sent. All in turn: a chat that cannot be read keeps none of the others from being looked at.
    /// </summary>
    public async Task SettleSentAsync(CancellationToken cancellationToken)
    {
        var sent = await uploads.IdleAsync(UploadStatus.Sent, options.Value.UnsentAfter, _looked, Page, cancellationToken).ConfigureAwait(false);
        _looked = sent.Count == Page ? sent[^1] : null;

        foreach (var files in sent.GroupBy(u => u.Plan.Chat))
        {
            if (await PostedAsync(files.Key, cancellationToken).ConfigureAwait(false) is not { } posted) continue;

            var (there, lost) = (files.Where(u => posted.Contains(FileOf(u))), files.Where(u => !posted.Contains(FileOf(u))));
            foreach (var upload in there)
                await uploads.FinishAsync(upload.Plan.Id, upload.Version, (UploadVerdict.Sent)upload.Verdict! with { IsPosted = true }, cancellationToken).ConfigureAwait(false);

            await TakeBackAsync(files.Key, [.. lost], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A message that comes meanwhile finds its file marked, and marks it no more: then the file is sent after all.</summary>
    private async Task TakeBackAsync(ChatId chat, IReadOnlyList<Upload> lost, CancellationToken cancellationToken)
    {
        var taken = new List<(Upload Now, UploadVerdict Was)>();
        foreach (var upload in lost)
        {
            var outcome = await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Ready(upload.File!), cancellationToken).ConfigureAwait(false);
            if (outcome is { Refusal: null, Upload: { } now }) taken.Add((now, upload.Verdict!));
        }

        if (taken.Count == 0 || await PostedAsync(chat, CancellationToken.None).ConfigureAwait(false) is not { } posted) return;

        foreach (var (now, was) in taken.Where(t => posted.Contains(FileOf(t.Now))))
            await uploads.FinishAsync(now.Plan.Id, now.Version, was, CancellationToken.None).ConfigureAwait(false);
    }

    private static AttachmentId FileOf(Upload upload) => new(upload.Plan.Id.Value);

    /// <summary>Asks the scanner about held files again, all in turn: those nobody can decide about keep none of the others from being asked.</summary>
    public async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        if (!scans.IsOn) return;

        var held = await uploads.IdleAsync(UploadStatus.Held, options.Value.ScanTimeout + AskedLately, _asked, Page, cancellationToken).ConfigureAwait(false);
        _asked = held.Count == Page ? held[^1] : null;
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

    /// <returns>The files of all messages of a chat; <see langword="null"/> when there is no such chat.</returns>
    private async Task<HashSet<AttachmentId>?> PostedAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var posted = new HashSet<AttachmentId>();
        for (var after = 0L; await chats.ReadAsync(chat, after, EntriesAtOnce, cancellationToken).ConfigureAwait(false) is { } page; after = page.Through)
        {
            posted.UnionWith(page.Entries.OfType<MessagePosted>().SelectMany(m => m.Attachments).Select(a => a.Id));
            if (page.Through >= page.Chat.LastSequence) return posted;
        }

        return null;
    }

    private static bool IsNeeded(Upload upload, AttachmentKey key) => upload.Verdict switch
    {
        UploadVerdict.Refused => false,
        null => key == upload.Plan.Id.SentKey,
        _ => key == upload.File?.Key,
    };

    private async Task RefuseAsync(UploadStatus status, TimeSpan idle, string code, CancellationToken cancellationToken)
    {
        foreach (var upload in await uploads.IdleAsync(status, idle, null, Page, cancellationToken).ConfigureAwait(false))
        {
            if ((await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused(code), cancellationToken).ConfigureAwait(false)).Refusal is null)
                await keeper.DeleteAsync(upload.Keys).ConfigureAwait(false);
        }
    }
}
