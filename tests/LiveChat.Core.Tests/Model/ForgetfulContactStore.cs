using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good contact store that once takes what was decided on an old state.</summary>
internal sealed class ForgetfulContactStore(IContactStore inner) : IContactStore
{
    private bool _done;

    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken) => inner.FindBySecretAsync(widget, secret, cancellationToken);

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken) => inner.FindBySubjectAsync(widget, subject, cancellationToken);

    public Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken) => inner.BlockedAsync(limit, cancellationToken);

    public Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken) => inner.SignInAsync(signIn, cancellationToken);

    public async Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken)
    {
        var stored = await inner.FindAsync(contact.Id, cancellationToken);
        if (_done || stored is null || stored.Fence == expectedFence) return await inner.SaveAsync(contact, expectedFence, cancellationToken);

        return _done = await inner.SaveAsync(contact, stored.Fence, cancellationToken);
    }
}
