using LiveChat.Widgets;

namespace LiveChat.Contacts;

/// <summary>Keeps contacts as long as the process lives.</summary>
internal sealed class InMemoryContactStore : IContactStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ContactId, Contact> _contacts = [];
    private readonly Dictionary<(WidgetId, SecretHash), ContactId> _secrets = [];
    private readonly Dictionary<(WidgetId, string), ContactId> _subjects = [];

    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_contacts.GetValueOrDefault(id));
    }

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_secrets.TryGetValue((widget, secret), out var id) ? _contacts[id] : null);
    }

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_subjects.TryGetValue((widget, subject), out var id) ? _contacts[id] : null);
    }

    public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentOutOfRangeException.ThrowIfLessThan(contact.Fence, 1, nameof(contact));
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            var stored = _contacts.GetValueOrDefault(contact.Id);
            if ((stored?.Fence ?? 0) != expectedFence || BelongsToAnother(contact)) return Task.FromResult(false);

            if (stored is not null) Unlist(stored);
            List(contact);
            return Task.FromResult(true);
        }
    }

    private bool BelongsToAnother(Contact contact)
        => (_secrets.TryGetValue((contact.Widget, contact.Secret), out var id) && id != contact.Id)
            || (contact.Subject is { } subject && _subjects.TryGetValue((contact.Widget, subject), out id) && id != contact.Id);

    private void List(Contact contact)
    {
        _contacts[contact.Id] = contact;
        _secrets[(contact.Widget, contact.Secret)] = contact.Id;
        if (contact.Subject is { } subject) _subjects[(contact.Widget, subject)] = contact.Id;
    }

    private void Unlist(Contact contact)
    {
        _secrets.Remove((contact.Widget, contact.Secret));
        if (contact.Subject is { } subject) _subjects.Remove((contact.Widget, subject));
    }
}
