using LiveChat.Contacts;
using LiveChat.Widgets;

namespace CustomStorage;

/// <summary>The customers, in the same ledger: a chat is of no use to one whose secret is forgotten.</summary>
public sealed class LedgerContactStore([FromKeyedServices(InMemory.Key)] IContactStore memory, Ledger ledger) : IContactStore
{
    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken) => ReadAsync(() => memory.FindAsync(id, cancellationToken), cancellationToken);

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken)
        => ReadAsync(() => memory.FindBySecretAsync(widget, secret, cancellationToken), cancellationToken);

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken)
        => ReadAsync(() => memory.FindBySubjectAsync(widget, subject, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken) => ReadAsync(() => memory.BlockedAsync(limit, cancellationToken), cancellationToken);

    public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken) => ledger.AnswerAsync(
        () => memory.SaveAsync(contact, expectedFence, cancellationToken),
        isSaved => isSaved ? new LedgerRecord.OfContact(contact, expectedFence) : null,
        cancellationToken);

    public Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken) => ledger.AnswerAsync(
        () => memory.SignInAsync(signIn, cancellationToken),
        outcome => outcome is SignInOutcome.Done ? new LedgerRecord.OfSignIn(signIn) : null,
        cancellationToken);

    private Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => ledger.AnswerAsync(read, _ => null, cancellationToken);
}
