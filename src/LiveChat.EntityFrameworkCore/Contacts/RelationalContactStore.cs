using System.Linq.Expressions;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Contacts;

/// <summary>Keeps contacts in a database.</summary>
internal sealed class RelationalContactStore(RelationalDatabase database) : IContactStore
{
    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken) => FindAsync(c => c.Id == id.Value, cancellationToken);

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken)
        => FindAsync(c => c.Widget == widget.Value && c.Secret == secret.Value, cancellationToken);

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return FindAsync(c => c.Widget == widget.Value && c.Subject == subject, cancellationToken);
    }

    public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentOutOfRangeException.ThrowIfLessThan(contact.Fence, 1, nameof(contact));

        var row = ContactRow.Of(contact);
        return database.WriteAsync(
            async (context, token) =>
            {
                var stored = await context.Set<ContactRow>().AsTracking().SingleOrDefaultAsync(c => c.Id == row.Id, token).ConfigureAwait(false);
                if ((stored?.Fence ?? 0) != expectedFence || await BelongsToAnotherAsync(context, row, token).ConfigureAwait(false)) return false;

                if (stored is null) context.Add(row);
                else context.Entry(stored).CurrentValues.SetValues(row);
                try
                {
                    await context.SaveChangesAsync(token).ConfigureAwait(false);
                    return true;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Somebody wrote it since it was read, a few lines above.
                    return false;
                }
            },
            cancellationToken);
    }

    private Task<Contact?> FindAsync(Expression<Func<ContactRow, bool>> which, CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => (await context.Set<ContactRow>().SingleOrDefaultAsync(which, token).ConfigureAwait(false))?.ToContact(),
        cancellationToken);

    private static Task<bool> BelongsToAnotherAsync(LiveChatDbContext context, ContactRow row, CancellationToken cancellationToken)
    {
        var others = context.Set<ContactRow>().Where(c => c.Widget == row.Widget && c.Id != row.Id);
        return row.Subject is null
            ? others.AnyAsync(c => c.Secret == row.Secret, cancellationToken)
            : others.AnyAsync(c => c.Secret == row.Secret || c.Subject == row.Subject, cancellationToken);
    }
}
