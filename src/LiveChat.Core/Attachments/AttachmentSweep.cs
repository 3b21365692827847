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
    private Upload? _unsent;

    /// <summary>Refuses what stands where it does for too long, by the store's time and by the version that was looked at: a part, a verdict or a message that comes in between keeps it.</summary>
    public async Task RefuseIdleAsync(CancellationToken cancellationToken)
    {
        await RefuseAsync(UploadStatus.Uploading, options.Value.AbandonedAfter, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
        await RefuseAsync(UploadStatus.Held, options.Value.HoldFor, AttachmentCodes.ScanUnavailable, cancellationToken).ConfigureAwait(false);
        await RefuseUnsentAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Looks for the messages of what was marked as sent. Where there is one, the file is noted as posted and nobody looks again; where it never came, whoever was to write it died and nobody sent
    /// it again: the file is taken back, and goes as others that were never sent. All in turn.
    /// </summary>
    public async Task SettleSentAsync(CancellationToken cancellationToken)
    {
        var sent = await uploads.IdleAsync(UploadStatus.Sent, options.Value.UnsentAfter, _looked, Page, cancellationToken).ConfigureAwait(false);
        _looked = sent.Count == Page ? sent[^1] : null;

        await EachChatAsync(
            sent,
            async (files, posted) =>
            {
                if (posted is null) return;

                foreach (var upload in files.Where(u => posted.ContainsKey(FileOf(u))))
                    await uploads.FinishAsync(upload.Plan.Id, upload.Version, (UploadVerdict.Sent)upload.Verdict! with { IsPosted = true }, cancellationToken).ConfigureAwait(false);

                await TakeBackAsync(files.Key, [.. files.Where(u => !posted.ContainsKey(FileOf(u)))], cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One whose message came all the same, because whoever was to note it died, is sent after all.</summary>
    private async Task RefuseUnsentAsync(CancellationToken cancellationToken)
    {
        var unsent = await uploads.IdleAsync(UploadStatus.Ready, options.Value.UnsentAfter, _unsent, Page, cancellationToken).ConfigureAwait(false);
        _unsent = unsent.Count == Page ? unsent[^1] : null;

        await EachChatAsync(
            unsent,
            async (files, posted) =>
            {
                foreach (var upload in files)
                {
                    if (posted is not null && posted.TryGetValue(FileOf(upload), out var message))
                        await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Sent(upload.File!, message), cancellationToken).ConfigureAwait(false);
                    else
                        await RefuseAsync(upload, AttachmentCodes.Abandoned, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Chat by chat, with the files of its messages. One that cannot be read keeps none of the others from being looked at; whoever called learns of it at the end.</summary>
    private async Task EachChatAsync(
        IEnumerable<Upload> found, Func<IGrouping<ChatId, Upload>, IReadOnlyDictionary<AttachmentId, MessageId>?, Task> settle, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var files in found.GroupBy(u => u.Plan.Chat))
        {
            try
            {
                await settle(files, await PostedAsync(files.Key, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0) throw new AggregateException(failures);
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

        foreach (var (now, was) in taken.Where(t => posted.ContainsKey(FileOf(t.Now))))
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

    /// <returns>The files of all messages of a chat, each with its message; <see langword="null"/> when there is no such chat.</returns>
    private async Task<IReadOnlyDictionary<AttachmentId, MessageId>?> PostedAsync(ChatId chat, CancellationToken cancellationToken)
    {
        var posted = new Dictionary<AttachmentId, MessageId>();
        for (var after = 0L; await chats.ReadAsync(chat, after, EntriesAtOnce, cancellationToken).ConfigureAwait(false) is { } page; after = page.Through)
        {
            foreach (var (file, message) in page.Entries.OfType<MessagePosted>().SelectMany(m => m.Attachments.Select(a => (a.Id, m.MessageId)))) posted[file] = message;
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
            await RefuseAsync(upload, code, cancellationToken).ConfigureAwait(false);
    }

    private async Task RefuseAsync(Upload upload, string code, CancellationToken cancellationToken)
    {
        if ((await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused(code), cancellationToken).ConfigureAwait(false)).Refusal is null)
            await keeper.DeleteAsync(upload.Keys).ConfigureAwait(false);
    }
}
