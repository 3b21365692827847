using LiveChat.Widgets;

namespace LiveChat.Contacts;

/// <summary>Keeps contacts.</summary>
public interface IContactStore
{
    /// <summary>Finds a contact by id.</summary>
    /// <param name="id">The contact.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken);

    /// <summary>Finds the contact a visitor's secret opens: its own, or one that a sign-in added. Called once per connection.</summary>
    /// <param name="widget">The widget; a secret of another widget finds nothing.</param>
    /// <param name="secret">The hash of the secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken);

    /// <summary>Finds the contact of a user the host vouched for.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="subject">The host's id of the user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken);

    /// <summary>Lists contacts that are kept out, those blocked last first, of all widgets.</summary>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Writes a contact if it is still as the caller read it. With another <see cref="Contact.Secret"/> than before, no secret that opened it before does so any more, nor those that sign-ins added.</summary>
    /// <param name="contact">The contact; its fence is the one to store.</param>
    /// <param name="expectedFence">The fence the caller read; 0 for a new contact.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was written; <see langword="false"/> means somebody else was faster: read again.</returns>
    Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken);

    /// <summary>Writes what a visitor is who brings a token: binds the token to the visitor, writes the contact, and lets the new secret open it; all of it or nothing. Forgets tokens that have expired.</summary>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken);
}
