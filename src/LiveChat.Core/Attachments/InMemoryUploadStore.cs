using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Keeps what is known about uploads as long as the process lives.</summary>
internal sealed class InMemoryUploadStore(TimeProvider clock) : IUploadStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UploadId, Upload> _uploads = [];
    private readonly Dictionary<ChatId, List<UploadId>> _chats = [];

    public Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(limits);
        plan.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (_uploads.TryGetValue(plan.Id, out var known)) return Task.FromResult(known.Plan == plan ? known : new UploadOutcome(UploadRefusal.IdReused, known));

            if (!_chats.TryGetValue(plan.Chat, out var begun)) begun = _chats[plan.Chat] = [];
            Upload[] others = [.. begun.Select(id => _uploads[id]).Where(u => u.Status is not UploadStatus.Refused)];
            if (limits.Refuse(begun.Count, others.Count(u => u.Status is UploadStatus.Uploading), others.Sum(u => u.Plan.Size), plan) is { } refusal) return Task.FromResult<UploadOutcome>(refusal);

            var now = clock.GetUtcNow();
            begun.Add(plan.Id);
            return Task.FromResult<UploadOutcome>(_uploads[plan.Id] = new() { Plan = plan, BeganAt = now, ChangedAt = now });
        }
    }

    public Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken) => Change(id, u => u.Add(part, clock.GetUtcNow()), cancellationToken);

    public Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken)
        => Change(id, u => u.Finish(expectedVersion, verdict, clock.GetUtcNow()), cancellationToken);

    public Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_uploads.GetValueOrDefault(id));
    }

    public Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(idle, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var found = _uploads.Values.Where(u => u.Status == status && now - u.ChangedAt >= idle && (after is null || Place(u).CompareTo(Place(after)) > 0));
            return Task.FromResult<IReadOnlyList<Upload>>([.. found.OrderBy(Place).Take(limit)]);
        }
    }

    public Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult<IReadOnlyList<Upload>>([.. _chats.GetValueOrDefault(chat, []).Select(id => _uploads[id])]);
    }

    public Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentOutOfRangeException.ThrowIfLessThan(within, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var since = clock.GetUtcNow() - within;
            Upload[] used = [.. _uploads.Values.Where(u => u.Status is not UploadStatus.Refused && u.BeganAt >= since && u.Plan.By == customer)];
            return Task.FromResult(new UploadUse(used.Length, used.Sum(u => u.Plan.Size)));
        }
    }

    private static (DateTimeOffset ChangedAt, Guid Id) Place(Upload upload) => (upload.ChangedAt, upload.Plan.Id.Value);

    private Task<UploadOutcome> Change(UploadId id, Func<Upload, UploadOutcome> decide, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_uploads.TryGetValue(id, out var upload)) return Task.FromResult<UploadOutcome>(UploadRefusal.NotFound);

            var outcome = decide(upload);
            if (outcome is { Refusal: null, Upload: { } changed }) _uploads[id] = changed;
            return Task.FromResult(outcome);
        }
    }
}
