using LiveChat.Audit;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>
/// Reads the journals: what routing did with a chat, which the commits of <see cref="IChatStore"/> write, and the audit log of the whole installation, which
/// commits and <see cref="AppendAsync"/> write. Neither is ever changed. Prove an own one with <c>JournalSpecs</c> of LiveChat.Testing.
/// </summary>
public interface IJournal
{
    /// <summary>Reads what routing did with a chat, oldest first.</summary>
    /// <param name="chat">The chat; an unknown one has no records.</param>
    /// <param name="after">Records after this position; 0 for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<RoutingRecord>> RoutingAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads the audit log, oldest first.</summary>
    /// <param name="after">Records after this number; 0 for the first. A negative number counts from the end: −100 reads the last 100.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Writes what belongs to no chat's commit into the audit log.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="cancellationToken">Ends the wait; the entry is then either written or not.</param>
    /// <returns>The record; its number is dense over the whole installation.</returns>
    Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Looks through the whole audit log whether a record was changed, moved or removed. Takes as long as reading it.</summary>
    /// <param name="known">An earlier end of the log, from a safe place; <see langword="null"/> when there is none. Without it, whoever can write to the whole database could write a new log.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<AuditVerdict> VerifyAsync(AuditSeal? known, CancellationToken cancellationToken);
}
