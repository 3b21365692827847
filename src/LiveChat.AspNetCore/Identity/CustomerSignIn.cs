using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Identity;

/// <summary>Decides who a visitor is who brings a token of the host.</summary>
internal sealed class CustomerSignIn(IContactStore contacts, IChatStore chats, StoreClock clock)
{
    private const int MaxAttempts = 5;

    /// <param name="widget">The widget.</param>
    /// <param name="brought">The secret the visitor came with; <see langword="null"/> for none. One that opens nothing may have, before an answer that never arrived.</param>
    /// <param name="known">The contact it opens.</param>
    /// <param name="token">The token, checked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SignedIn> SignInAsync(WidgetId widget, VisitorSecret? brought, Contact? known, IdentityToken token, CancellationToken cancellationToken)
    {
        var fresh = VisitorSecret.Create();
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (attempt > 1 && brought is { } secret) known = await contacts.FindBySecretAsync(widget, secret.Hash(), cancellationToken).ConfigureAwait(false);

            var next = await DecideAsync(widget, known, token.User, fresh.Hash(), cancellationToken).ConfigureAwait(false);
            var signIn = new SignIn
            {
                Contact = next.After,
                ExpectedFence = next.Before?.Fence ?? 0,
                NewSecret = next.Added,
                Token = token.Hash,
                Visitor = (brought ?? fresh).Hash(),

                // The browser is let in as this user without the token, too.
                TakesUsedToken = known is not null && known.Subject == token.User.Subject,
                At = clock.Now,
                TokenExpiresAt = token.ExpiresAt,
            };
            switch (await contacts.SignInAsync(signIn, cancellationToken).ConfigureAwait(false))
            {
                case SignInOutcome.Done: return SignedIn.As(next.After, next.IsFresh ? fresh : null);
                case SignInOutcome.TokenUsed: return ErrorCodes.IdentityTokenUsed;
            }
        }

        return ErrorCodes.TryAgain;
    }

    private async Task<Step> DecideAsync(WidgetId widget, Contact? known, VouchedUser user, SecretHash fresh, CancellationToken cancellationToken)
    {
        if (known is not null && known.Subject == user.Subject) return new(known, known.As(user));

        var users = await contacts.FindBySubjectAsync(widget, user.Subject, cancellationToken).ConfigureAwait(false);
        if (known is { Verified: false })
        {
            // The secret from before may be in other hands by now, and must not open what is a user's from here on.
            if (users is null) return new(known, known.As(user) with { Secret = fresh }) { IsFresh = true };

            // Nobody is taken out of a conversation. Who it is counts from the next connection after its end.
            if (await chats.FindLatestAsync(known.Id, cancellationToken).ConfigureAwait(false) is { IsOpen: true }) return new(known, known);
        }

        // Another device, or another user at the same one: whoever was here before knows neither the contact nor its secret.
        return users is not null
            ? new(users, users.As(user)) { Added = fresh, IsFresh = true }
            : new(null, new Contact { Id = ContactId.New(clock.Now), Widget = widget, Secret = fresh, CreatedAt = clock.Now }.As(user)) { IsFresh = true };
    }

    /// <summary>What becomes of a contact, and the secret that opens it beside its own.</summary>
    private sealed record Step(Contact? Before, Contact After)
    {
        public SecretHash? Added { get; init; }

        /// <summary>Whether the browser gets a new secret.</summary>
        public bool IsFresh { get; init; }
    }
}
