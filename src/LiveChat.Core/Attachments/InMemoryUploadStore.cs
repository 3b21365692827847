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
            if (limits.Refuse(others.Count(u => u.Status is UploadStatus.Uploading), others.Sum(u => u.Plan.Size), plan) is { } refusal) return Task.FromResult<UploadOutcome>(refusal);

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

    public Task<IReadOnlyList<Upload>> AbandonedAsync(TimeSpan idle, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(idle, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var abandoned = _uploads.Values.Where(u => u.Status is UploadStatus.Uploading && now - u.ChangedAt >= idle);
            return Task.FromResult<IReadOnlyList<Upload>>([.. abandoned.OrderBy(u => u.ChangedAt).ThenBy(u => u.Plan.Id.Value).Take(limit)]);
        }
    }

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
