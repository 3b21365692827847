using LiveChat.Attachments;
using LiveChat.Chats;

namespace CustomStorage;

/// <summary>What is known of uploads, in the same ledger: bytes of which nothing is known are of no use. Times begin anew with the host.</summary>
public sealed class LedgerUploadStore([FromKeyedServices(InMemory.Key)] IUploadStore memory, Ledger ledger) : IUploadStore
{
    public Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken)
        => WriteAsync(() => memory.BeginAsync(plan, limits, cancellationToken), new LedgerRecord.UploadBegun(plan, limits), cancellationToken);

    public Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken)
        => WriteAsync(() => memory.PartAsync(id, part, cancellationToken), new LedgerRecord.UploadPartCame(id, part), cancellationToken);

    public Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken)
        => WriteAsync(() => memory.FinishAsync(id, expectedVersion, verdict, cancellationToken), new LedgerRecord.UploadDecided(id, expectedVersion, verdict), cancellationToken);

    public Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken) => ReadAsync(() => memory.FindAsync(id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken)
        => ReadAsync(() => memory.IdleAsync(status, idle, after, limit, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken) => ReadAsync(() => memory.OfChatAsync(chat, cancellationToken), cancellationToken);

    public Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken)
        => ReadAsync(() => memory.UsedAsync(customer, within, cancellationToken), cancellationToken);

    /// <summary>What was done before is written again, and does nothing when it is repeated.</summary>
    private Task<UploadOutcome> WriteAsync(Func<Task<UploadOutcome>> write, LedgerRecord record, CancellationToken cancellationToken)
        => ledger.AnswerAsync(write, outcome => outcome.Refusal is null ? record : null, cancellationToken);

    private Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => ledger.AnswerAsync(read, _ => null, cancellationToken);
}
