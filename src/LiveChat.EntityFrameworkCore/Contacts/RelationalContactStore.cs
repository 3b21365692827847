using System.Linq.Expressions;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Contacts;

/// <summary>Keeps contacts in a database.</summary>
internal sealed class RelationalContactStore(RelationalDatabase database) : IContactStore
{
    public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken) => FindAsync(c => c.Id == id.Value, cancellationToken);

    public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) =>
        {
            // Two questions, each with an index of its own; most visitors are found by the first.
            var contacts = context.Set<ContactRow>();
            var row = await contacts.SingleOrDefaultAsync(c => c.Widget == widget.Value && c.Secret == secret.Value, token).ConfigureAwait(false)
                ?? await Secrets(context, widget.Value, secret.Value).Join(contacts, s => s.Contact, c => c.Id, (_, c) => c).SingleOrDefaultAsync(token).ConfigureAwait(false);
            return row?.ToContact();
        },
        cancellationToken);

    public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return FindAsync(c => c.Widget == widget.Value && c.Subject == subject, cancellationToken);
    }

    public Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync<IReadOnlyList<Contact>>(
            async (context, token) =>
            {
                var rows = context.Set<ContactRow>().Where(c => c.BlockedAt != null).OrderByDescending(c => c.BlockedAt).ThenBy(c => c.Id).Take(limit);
                return [.. (await rows.ToListAsync(token).ConfigureAwait(false)).Select(r => r.ToContact())];
            },
            cancellationToken);
    }

    public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentOutOfRangeException.ThrowIfLessThan(contact.Fence, 1, nameof(contact));
        return database.WriteAsync((context, token) => TrySaveAsync(context, ContactRow.Of(contact), expectedFence, token), cancellationToken);
    }

    public Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        ArgumentOutOfRangeException.ThrowIfLessThan(signIn.Contact.Fence, 1, nameof(signIn));
        return database.WriteAsync((context, token) => SignInAsync(context, signIn, token), cancellationToken);
    }

    private static async Task<SignInOutcome> SignInAsync(LiveChatDbContext context, SignIn signIn, CancellationToken cancellationToken)
    {
        var (row, at) = (ContactRow.Of(signIn.Contact), UtcMicroseconds.Of(signIn.At));
        var tokens = context.Set<IdentityTokenRow>();
        await tokens.Where(t => t.ExpiresAt <= at).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);

        var use = await tokens.SingleOrDefaultAsync(t => t.Widget == row.Widget && t.Token == signIn.Token.Value, cancellationToken).ConfigureAwait(false);
        if (use is not null && use.Visitor != signIn.Visitor.Value && !signIn.TakesUsedToken) return SignInOutcome.TokenUsed;
        if (signIn.NewSecret is { } secret && await IsTakenAsync(context, row, secret.Value, cancellationToken).ConfigureAwait(false)) return SignInOutcome.Conflict;

        // First, so that nothing else is written when somebody was faster.
        if (!await TrySaveAsync(context, row, signIn.ExpectedFence, cancellationToken).ConfigureAwait(false)) return SignInOutcome.Conflict;

        if (use is null)
        {
            context.Add(new IdentityTokenRow
            {
                Widget = row.Widget,
                Token = signIn.Token.Value,
                Visitor = signIn.Visitor.Value,
                ExpiresAt = UtcMicroseconds.Of(signIn.TokenExpiresAt),
            });
        }

        if (signIn.NewSecret is { } added)
        {
            await ForgetOldestAsync(context, row.Id, cancellationToken).ConfigureAwait(false);
            context.Add(new ContactSecretRow { Widget = row.Widget, Secret = added.Value, Contact = row.Id, CreatedAt = at });
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return SignInOutcome.Done;
    }

    /// <summary>Writes a contact, unless it is not as it is expected to be.</summary>
    private static async Task<bool> TrySaveAsync(LiveChatDbContext context, ContactRow row, long expectedFence, CancellationToken cancellationToken)
    {
        var contacts = context.Set<ContactRow>().Where(c => c.Id == row.Id);

        // Before it is read it is nobody else's until the end, also where it stays as it is: a secret that opens it comes before a change of the contact or after it, never beside it.
        if (expectedFence > 0) await contacts.ExecuteUpdateAsync(set => set.SetProperty(c => c.Fence, c => c.Fence), cancellationToken).ConfigureAwait(false);

        var stored = await contacts.AsTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if ((stored?.Fence ?? 0) != expectedFence || await BelongsToAnotherAsync(context, row, stored, cancellationToken).ConfigureAwait(false)) return false;

        if (stored is not null && stored.Secret != row.Secret)
            context.RemoveRange(await context.Set<ContactSecretRow>().AsTracking().Where(s => s.Contact == row.Id).ToListAsync(cancellationToken).ConfigureAwait(false));

        if (stored is null) context.Add(row);
        else context.Entry(stored).CurrentValues.SetValues(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private Task<Contact?> FindAsync(Expression<Func<ContactRow, bool>> which, CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => (await context.Set<ContactRow>().SingleOrDefaultAsync(which, token).ConfigureAwait(false))?.ToContact(),
        cancellationToken);

    private static IQueryable<ContactSecretRow> Secrets(LiveChatDbContext context, string widget, string secret)
        => context.Set<ContactSecretRow>().Where(s => s.Widget == widget && s.Secret == secret);

    private static async Task<bool> BelongsToAnotherAsync(LiveChatDbContext context, ContactRow row, ContactRow? stored, CancellationToken cancellationToken)
    {
        var others = context.Set<ContactRow>().Where(c => c.Widget == row.Widget && c.Id != row.Id);
        return await (row.Subject is null
                ? others.AnyAsync(c => c.Secret == row.Secret, cancellationToken)
                : others.AnyAsync(c => c.Secret == row.Secret || c.Subject == row.Subject, cancellationToken)).ConfigureAwait(false)
            || (stored?.Secret != row.Secret && await Secrets(context, row.Widget, row.Secret).AnyAsync(cancellationToken).ConfigureAwait(false));
    }

    private static async Task<bool> IsTakenAsync(LiveChatDbContext context, ContactRow row, string secret, CancellationToken cancellationToken)
        => secret == row.Secret
            || await context.Set<ContactRow>().AnyAsync(c => c.Widget == row.Widget && c.Secret == secret, cancellationToken).ConfigureAwait(false)
            || await Secrets(context, row.Widget, secret).AnyAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Makes room for one more.</summary>
    private static async Task ForgetOldestAsync(LiveChatDbContext context, Guid contact, CancellationToken cancellationToken)
    {
        var secrets = context.Set<ContactSecretRow>().AsTracking().Where(s => s.Contact == contact).OrderByDescending(s => s.CreatedAt);
        context.RemoveRange(await secrets.Skip(SignIn.MaxSecrets - 1).ToListAsync(cancellationToken).ConfigureAwait(false));
    }
}
