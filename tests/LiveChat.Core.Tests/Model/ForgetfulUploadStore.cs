using LiveChat.Attachments;
using LiveChat.Chats;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good upload store that once takes what was decided on an old state.</summary>
internal sealed class ForgetfulUploadStore(IUploadStore inner) : IUploadStore
{
    private bool _done;

    public Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken) => inner.BeginAsync(plan, limits, cancellationToken);

    public Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken) => inner.PartAsync(id, part, cancellationToken);

    public async Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken)
    {
        var outcome = await inner.FinishAsync(id, expectedVersion, verdict, cancellationToken);
        if (_done || outcome is not { Refusal: UploadRefusal.Changed, Upload: { } upload }) return outcome;

        _done = true;
        return await inner.FinishAsync(id, upload.Version, verdict, cancellationToken);
    }

    public Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken) => inner.IdleAsync(status, idle, after, limit, cancellationToken);

    public Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken) => inner.OfChatAsync(chat, cancellationToken);

    public Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken) => inner.UsedAsync(customer, within, cancellationToken);
}
