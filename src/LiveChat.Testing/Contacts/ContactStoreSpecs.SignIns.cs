using LiveChat.Contacts;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Contacts;

/// <summary>Visitors who bring a token of the host.</summary>
public abstract partial class ContactStoreSpecs
{
    private static readonly DateTimeOffset Now = SpecChat.Start.AddHours(1);

    /// <summary>A user has several devices.</summary>
    [Spec]
    public virtual async Task A_sign_in_lets_one_more_secret_open_the_contact()
    {
        var contact = await SavedAsync(New() with { Subject = "42" });
        var named = contact with { Name = "Zoë", Fence = 2 };
        var (first, second) = (SignInOf(named, 1) with { NewSecret = NewSecret() }, SignInOf(named, 2) with { NewSecret = NewSecret() });

        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(first, default));
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(second, default));

        foreach (var secret in (SecretHash[])[contact.Secret, first.NewSecret.Value, second.NewSecret.Value])
        {
            Shape.Equal(named, await Contacts.FindBySecretAsync(contact.Widget, secret, default));
            Assert.Null(await Contacts.FindBySecretAsync(Other, secret, default));
        }
    }

    /// <summary>A new device of a new user.</summary>
    [Spec]
    public virtual async Task A_sign_in_may_write_a_new_contact()
    {
        var contact = New() with { Subject = "42", Email = "zoe@example.org" };

        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(contact, 0), default));

        Shape.Equal(contact, await Contacts.FindBySubjectAsync(contact.Widget, "42", default));
        Shape.Equal(contact, await Contacts.FindBySecretAsync(contact.Widget, contact.Secret, default));
    }

    /// <summary>A browser that forgets makes a secret with every page.</summary>
    [Spec]
    public virtual async Task Of_the_secrets_that_sign_ins_add_the_newest_stay()
    {
        var contact = await SavedAsync(New());
        var secrets = Enumerable.Range(0, SignIn.MaxSecrets + 2).Select(_ => NewSecret()).ToList();
        foreach (var (i, secret) in secrets.Index())
            Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(contact, 1) with { NewSecret = secret, At = Now.AddSeconds(i) }, default));

        foreach (var gone in secrets.Take(2)) Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, gone, default));
        foreach (var secret in secrets.Skip(2).Append(contact.Secret)) Shape.Equal(contact, await Contacts.FindBySecretAsync(contact.Widget, secret, default));
    }

    /// <summary>Who is erased is not let in from any device.</summary>
    [Spec]
    public virtual async Task With_the_secret_all_are_replaced_that_sign_ins_added()
    {
        var (contact, other) = (await SavedAsync(New() with { Subject = "42" }), await SavedAsync(New() with { Subject = "43" }));
        var secrets = Enumerable.Range(0, SignIn.MaxSecrets).Select(_ => NewSecret()).ToList();
        foreach (var secret in secrets) Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(contact, 1) with { NewSecret = secret }, default));
        var others = SignInOf(other, 1) with { NewSecret = NewSecret() };
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(others, default));
        var renewed = contact with { Subject = null, Secret = NewSecret(), Fence = 2 };

        Assert.True(await Contacts.SaveAsync(renewed, 1, default));

        foreach (var gone in secrets.Append(contact.Secret)) Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, gone, default));
        Shape.Equal(renewed, await Contacts.FindBySecretAsync(contact.Widget, renewed.Secret, default));
        Shape.Equal(other, await Contacts.FindBySecretAsync(other.Widget, others.NewSecret.Value, default));

        // What opened it once is free, and room is made again.
        foreach (var secret in secrets.Take(2)) Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(renewed, 2) with { NewSecret = secret }, default));
        foreach (var secret in secrets.Take(2)) Shape.Equal(renewed, await Contacts.FindBySecretAsync(contact.Widget, secret, default));
    }

    /// <summary>A token is the first visitor's.</summary>
    [Spec]
    public virtual async Task A_token_is_taken_again_of_the_visitor_who_brought_it_first_and_of_no_other()
    {
        var (contact, token, thief) = (await SavedAsync(New()), NewToken(), New() with { Subject = "42" });
        var first = SignInOf(contact with { Subject = "42", Fence = 2 }, 1) with { Token = token };
        var stolen = SignInOf(contact with { Name = "Thief", Fence = 3 }, 2) with { Token = token, NewSecret = NewSecret() };

        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(first, default));
        Assert.Equal(SignInOutcome.TokenUsed, await Contacts.SignInAsync(stolen, default));
        Assert.Equal(SignInOutcome.TokenUsed, await Contacts.SignInAsync(SignInOf(thief, 0) with { Token = token }, default));
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(first with { ExpectedFence = 2 }, default));

        Shape.Equal(first.Contact, await Contacts.FindAsync(contact.Id, default));
        Assert.Null(await Contacts.FindAsync(thief.Id, default));
        Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, stolen.NewSecret.Value, default));
    }

    /// <summary>The same text in another widget is another token.</summary>
    [Spec]
    public virtual async Task A_token_is_used_in_one_widget()
    {
        var token = NewToken();

        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(New(), 0) with { Token = token }, default));
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(New() with { Widget = Other }, 0) with { Token = token }, default));
    }

    /// <summary>Who is the user already learns nothing from a token, and does not become its owner.</summary>
    [Spec]
    public virtual async Task A_used_token_is_taken_where_the_sign_in_says_so_and_stays_the_first_visitors()
    {
        var token = NewToken();
        var owner = SignInOf(await SavedAsync(New()), 1) with { Token = token };
        var other = SignInOf(await SavedAsync(New()), 1) with { Token = token };
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(owner, default));

        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(other with { TakesUsedToken = true }, default));

        Assert.Equal(SignInOutcome.TokenUsed, await Contacts.SignInAsync(other, default));
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(owner, default));
    }

    /// <summary>Two browsers bring the same token at once.</summary>
    [Spec]
    public virtual async Task Of_many_visitors_with_one_token_exactly_one_is_let_in()
    {
        var token = NewToken();
        var signIns = Enumerable.Range(0, 10).Select(_ => SignInOf(New(), 0) with { Token = token }).ToArray();

        var outcomes = await AtOnce(10, i => Contacts.SignInAsync(signIns[i], default));

        Assert.Single(outcomes, SignInOutcome.Done);
        Assert.Equal(9, outcomes.Count(o => o is SignInOutcome.TokenUsed));
        for (var i = 0; i < 10; i++) Assert.Equal(outcomes[i] is SignInOutcome.Done, await Contacts.FindAsync(signIns[i].Contact.Id, default) is not null);
    }

    /// <summary>Nothing is kept of a token nobody would take any more.</summary>
    [Spec]
    public virtual async Task A_token_that_has_expired_is_forgotten_with_the_next_sign_in()
    {
        var (expired, lasting) = (NewToken(), NewToken());
        await SignedInAsync(SignInOf(New(), 0) with { Token = expired, TokenExpiresAt = Now.AddMinutes(5) });
        await SignedInAsync(SignInOf(New(), 0) with { Token = lasting, TokenExpiresAt = Now.AddMinutes(6) });
        var later = Now.AddMinutes(5);
        await SignedInAsync(SignInOf(New(), 0) with { At = later });

        Assert.Equal(SignInOutcome.TokenUsed, await Contacts.SignInAsync(SignInOf(New(), 0) with { Token = lasting, At = later }, default));
        Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(SignInOf(New(), 0) with { Token = expired, At = Now }, default));
    }

    /// <summary>Two tabs sign in at once; who lost reads again.</summary>
    [Spec]
    public virtual async Task A_sign_in_that_cannot_be_written_binds_no_token_and_adds_no_secret()
    {
        var (contact, other) = (await SavedAsync(New()), await SavedAsync(New() with { Subject = "42" }));
        var added = SignInOf(other, 1) with { NewSecret = NewSecret() };
        await SignedInAsync(added);
        var (token, secret) = (NewToken(), NewSecret());

        SignIn[] conflicts =
        [
            SignInOf(contact with { Name = "Late", Fence = 4 }, 3),
            SignInOf(contact with { Subject = "42", Fence = 2 }, 1),
            SignInOf(New() with { Secret = contact.Secret }, 0),
            SignInOf(New() with { Secret = added.NewSecret.Value }, 0),
        ];
        foreach (var conflict in conflicts) Assert.Equal(SignInOutcome.Conflict, await Contacts.SignInAsync(conflict with { Token = token, NewSecret = secret }, default));
        foreach (var taken in (SecretHash[])[contact.Secret, other.Secret, added.NewSecret.Value])
            Assert.Equal(SignInOutcome.Conflict, await Contacts.SignInAsync(SignInOf(contact, 1) with { Token = token, NewSecret = taken }, default));

        Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, secret, default));
        Shape.Equal(contact, await Contacts.FindAsync(contact.Id, default));
        await SignedInAsync(SignInOf(New(), 0) with { Token = token });
    }

    /// <summary>A secret opens one contact, however it came to it.</summary>
    [Spec]
    public virtual async Task A_secret_that_a_sign_in_added_is_no_other_contacts()
    {
        var contact = await SavedAsync(New());
        var signIn = SignInOf(contact, 1) with { NewSecret = NewSecret() };
        await SignedInAsync(signIn);

        Assert.False(await Contacts.SaveAsync(New() with { Secret = signIn.NewSecret.Value }, 0, default));
        Assert.True(await Contacts.SaveAsync(New() with { Secret = signIn.NewSecret.Value, Widget = Other }, 0, default));
        Shape.Equal(contact, await Contacts.FindBySecretAsync(contact.Widget, signIn.NewSecret.Value, default));
    }

    private static SecretHash NewSecret() => VisitorSecret.Create().Hash();

    private static TokenHash NewToken() => TokenHash.Of(VisitorSecret.Create().Reveal());

    /// <summary>Of a visitor and with a token nobody has seen.</summary>
    private static SignIn SignInOf(Contact contact, long expectedFence)
        => new() { Contact = contact, ExpectedFence = expectedFence, Token = NewToken(), Visitor = NewSecret(), At = Now, TokenExpiresAt = Now.AddMinutes(6) };

    private async Task SignedInAsync(SignIn signIn) => Assert.Equal(SignInOutcome.Done, await Contacts.SignInAsync(signIn, default));
}
