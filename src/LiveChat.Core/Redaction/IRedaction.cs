using LiveChat.Audit;
using LiveChat.Contacts;

namespace LiveChat.Redaction;

/// <summary>Makes things go for good: from the log, the form, the search, notes, files, and every place that is an <see cref="IContentCopy"/>. It cannot be undone. Thread-safe.</summary>
public interface IRedaction
{
    /// <summary>Redacts something of a chat. When it answers, no read gives it any more. Again, it changes nothing.</summary>
    /// <param name="request">What, by whom and why.</param>
    /// <param name="cancellationToken">Ends the wait before the commit; what is committed is done to the end.</param>
    Task<RedactionResult> RedactAsync(RedactionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists what erasing a contact would take: for somebody to look at before it is done.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan; <see langword="null"/> when there is no such contact.</returns>
    Task<ErasurePlan?> PlanErasureAsync(ContactId contact, CancellationToken cancellationToken = default);

    /// <summary>Redacts the chats of a plan wholly, and forgets who the contact was. Never touches a chat that is not in the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="by">Who asks; see <see cref="RedactionRequest.By"/>.</param>
    /// <param name="reason">Why; see <see cref="RedactionRequest.Reason"/>.</param>
    /// <param name="cancellationToken">Ends the wait between two chats. What is left can be done with a new plan.</param>
    Task<ErasureResult> EraseAsync(ErasurePlan plan, Chats.Participant by, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Does redactions again after a back-up was restored that is older than they are. Take the audit log along regularly (<see cref="Routing.IJournal.AuditAsync"/>), keep it where the back-up is not, and
    /// call this before the host is open to anybody. Parts are taken where they were; what was written since the restore is left alone. Again, it changes nothing.
    /// </summary>
    /// <param name="audit">The entries of the audit log as it was taken along, oldest first; those about anything else are passed over.</param>
    /// <param name="by">Who asks; the audit log of the restored installation names it.</param>
    /// <param name="cancellationToken">Ends the wait between two redactions.</param>
    Task<ReappliedRedactions> ReapplyRedactionsAsync(IAsyncEnumerable<AuditEntry> audit, Chats.Participant by, CancellationToken cancellationToken = default);
}
