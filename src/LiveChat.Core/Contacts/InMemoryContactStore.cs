using LiveChat.Widgets;

namespace LiveChat.Contacts;

/// <summary>Keeps contacts as long as the process lives.</summary>
internal sealed class InMemoryContactStore : IContactStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ContactId, Contact> _contacts = [];
    private readonly Dictionary<(WidgetId, SecretHash), ContactId> _secrets = [];
    private readonly Dictionary<(WidgetId, string), ContactId> _subjects = [];

    /// <summary>The secrets sign-ins added, also by contact, the oldest first.</summary>
    private readonly Dictionary<(WidgetId, SecretHash), ContactId> _addedSecrets = [];
    private readonly Dictionary<ContactId, Queue<SecretHash>> _added = [];
    private readonly Dictionary<(WidgetId, TokenHash), (SecretHash Visitor, DateTimeOffset ExpiresAt)> _tokens = [];

    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_contacts.GetValueOrDefault(id));
    }

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_secrets.TryGetValue((widget, secret), out var id) || _addedSecrets.TryGetValue((widget, secret), out id) ? _contacts[id] : null);
    }

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_subjects.TryGetValue((widget, subject), out var id) ? _contacts[id] : null);
    }

    public Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Contact>>(
                [.. _contacts.Values.Where(c => c.Block is not null).OrderByDescending(c => c.Block!.At).ThenBy(c => c.Id.Value).Take(limit)]);
        }
    }

    public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentOutOfRangeException.ThrowIfLessThan(contact.Fence, 1, nameof(contact));
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (!CanSave(contact, expectedFence)) return Task.FromResult(false);

            Save(contact);
            return Task.FromResult(true);
        }
    }

    public Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        ArgumentOutOfRangeException.ThrowIfLessThan(signIn.Contact.Fence, 1, nameof(signIn));
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate) return Task.FromResult(Write(signIn));
    }

    private SignInOutcome Write(SignIn signIn)
    {
        foreach (var (expired, _) in _tokens.Where(t => t.Value.ExpiresAt <= signIn.At).ToList()) _tokens.Remove(expired);

        var contact = signIn.Contact;
        var isUsed = _tokens.TryGetValue((contact.Widget, signIn.Token), out var use);
        if (isUsed && use.Visitor != signIn.Visitor && !signIn.TakesUsedToken) return SignInOutcome.TokenUsed;
        if (!CanSave(contact, signIn.ExpectedFence)) return SignInOutcome.Conflict;
        if (signIn.NewSecret is { } secret && IsTaken(contact, secret)) return SignInOutcome.Conflict;

        if (!isUsed) _tokens[(contact.Widget, signIn.Token)] = (signIn.Visitor, signIn.TokenExpiresAt);
        if (contact.Fence != signIn.ExpectedFence) Save(contact);
        if (signIn.NewSecret is { } added) Add(contact, added);
        return SignInOutcome.Done;
    }

    private void Add(Contact contact, SecretHash secret)
    {
        if (!_added.TryGetValue(contact.Id, out var secrets)) secrets = _added[contact.Id] = [];
        if (secrets.Count == SignIn.MaxSecrets) _addedSecrets.Remove((contact.Widget, secrets.Dequeue()));
        secrets.Enqueue(secret);
        _addedSecrets[(contact.Widget, secret)] = contact.Id;
    }

    private bool CanSave(Contact contact, long expectedFence) => (_contacts.GetValueOrDefault(contact.Id)?.Fence ?? 0) == expectedFence && !BelongsToAnother(contact);

    private bool IsTaken(Contact contact, SecretHash secret)
        => secret == contact.Secret || _secrets.ContainsKey((contact.Widget, secret)) || _addedSecrets.ContainsKey((contact.Widget, secret));

    private bool BelongsToAnother(Contact contact)
        => _addedSecrets.ContainsKey((contact.Widget, contact.Secret))
            || (_secrets.TryGetValue((contact.Widget, contact.Secret), out var id) && id != contact.Id)
            || (contact.Subject is { } subject && _subjects.TryGetValue((contact.Widget, subject), out id) && id != contact.Id);

    private void Save(Contact contact)
    {
        if (_contacts.TryGetValue(contact.Id, out var stored)) Unlist(stored);
        if (stored is not null && stored.Secret != contact.Secret) ForgetAdded(stored);

        _contacts[contact.Id] = contact;
        _secrets[(contact.Widget, contact.Secret)] = contact.Id;
        if (contact.Subject is { } subject) _subjects[(contact.Widget, subject)] = contact.Id;
    }

    private void ForgetAdded(Contact contact)
    {
        if (!_added.Remove(contact.Id, out var secrets)) return;
        foreach (var secret in secrets) _addedSecrets.Remove((contact.Widget, secret));
    }

    private void Unlist(Contact contact)
    {
        _secrets.Remove((contact.Widget, contact.Secret));
        if (contact.Subject is { } subject) _subjects.Remove((contact.Widget, subject));
    }
}
