using LiveChat.Contacts;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Contacts;

/// <summary>What every <see cref="IContactStore"/> must do.</summary>
public abstract partial class ContactStoreSpecs : IAsyncLifetime
{
    private static readonly WidgetId Other = new("spec-widget-key-0002");
    private IContactStore? _store;

    /// <summary>The store under test.</summary>
    protected IContactStore Contacts => _store ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the store: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<IContactStore> CreateStoreAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _store = await CreateStoreAsync();

    /// <summary>Gives back what the store holds. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Everything a contact holds is kept.</summary>
    [Spec]
    public virtual async Task A_contact_comes_back_as_it_was_written()
    {
        var contact = New() with
        {
            Subject = "user|42",
            Name = "Zoë 🙂",
            Email = "zoe@example.org",
            Phone = "+49 30 1",
            Block = new(SpecChat.Start.AddMicroseconds(7), "ana", "Ana 🙂", "Spam"),
        };
        Assert.True(await Contacts.SaveAsync(contact, 0, default));
        Shape.Equal(contact, await Contacts.FindAsync(contact.Id, default));

        var changed = contact with { Name = null, Phone = null, Block = null, Fence = 2 };
        Assert.True(await Contacts.SaveAsync(changed, 1, default));
        Shape.Equal(changed, await Contacts.FindAsync(contact.Id, default));
    }

    /// <summary>A secret opens one widget.</summary>
    [Spec]
    public virtual async Task A_contact_is_found_by_its_secret_in_its_widget_only()
    {
        var contact = await SavedAsync(New());

        Shape.Equal(contact, await Contacts.FindBySecretAsync(contact.Widget, contact.Secret, default));
        Assert.Null(await Contacts.FindBySecretAsync(Other, contact.Secret, default));
        Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, VisitorSecret.Create().Hash(), default));
    }

    /// <summary>A new secret replaces the old one.</summary>
    [Spec]
    public virtual async Task A_replaced_secret_finds_nothing()
    {
        var contact = await SavedAsync(New());
        var renewed = contact with { Secret = VisitorSecret.Create().Hash(), Fence = 2 };
        Assert.True(await Contacts.SaveAsync(renewed, 1, default));

        Assert.Null(await Contacts.FindBySecretAsync(contact.Widget, contact.Secret, default));
        Shape.Equal(renewed, await Contacts.FindBySecretAsync(contact.Widget, renewed.Secret, default));
    }

    /// <summary>A user of the host is one contact per widget.</summary>
    [Spec]
    public virtual async Task A_contact_is_found_by_the_hosts_user_in_its_widget_only()
    {
        var contact = await SavedAsync(New() with { Subject = "42" });
        var elsewhere = await SavedAsync(New() with { Subject = "42", Widget = Other });
        await SavedAsync(New());

        Shape.Equal(contact, await Contacts.FindBySubjectAsync(contact.Widget, "42", default));
        Shape.Equal(elsewhere, await Contacts.FindBySubjectAsync(Other, "42", default));
        Assert.Null(await Contacts.FindBySubjectAsync(contact.Widget, "43", default));
    }

    /// <summary>Two tabs sign in at once.</summary>
    [Spec]
    public virtual async Task Of_many_contacts_for_one_user_of_the_host_exactly_one_is_written()
    {
        var contacts = Enumerable.Range(0, 10).Select(_ => New() with { Subject = "42" }).ToArray();

        var saved = await AtOnce(10, i => Contacts.SaveAsync(contacts[i], 0, default));

        Assert.Single(saved, true);
        Shape.Equal(contacts[saved.ToList().IndexOf(true)], await Contacts.FindBySubjectAsync(SpecChat.Widget, "42", default));
    }

    /// <summary>Who read an older contact reads again.</summary>
    [Spec]
    public virtual async Task A_save_against_an_old_fence_is_refused_and_changes_nothing()
    {
        var contact = await SavedAsync(New());
        var saved = await AtOnce(10, i => Contacts.SaveAsync(contact with { Name = $"{i}", Fence = 2 }, 1, default));

        Assert.Single(saved, true);
        Assert.False(await Contacts.SaveAsync(contact, 0, default));
        Assert.False(await Contacts.SaveAsync(New() with { Fence = 4 }, 3, default));
        Assert.Equal($"{saved.ToList().IndexOf(true)}", (await Contacts.FindAsync(contact.Id, default))?.Name);
    }

    /// <summary>Who is kept out is listed, the last one first.</summary>
    [Spec]
    public virtual async Task Blocked_contacts_are_listed_until_they_are_let_in()
    {
        await SavedAsync(New());
        var blocked = new List<Contact>();
        for (var i = 0; i < 3; i++) blocked.Add(await SavedAsync(New() with { Widget = i == 1 ? Other : SpecChat.Widget, Block = new(SpecChat.Start.AddSeconds(i), "ana", "Ana", null) }));

        Shape.Equal(blocked.AsEnumerable().Reverse(), await Contacts.BlockedAsync(10, default));
        Shape.Equal(new[] { blocked[2], blocked[1] }, await Contacts.BlockedAsync(2, default));

        Assert.True(await Contacts.SaveAsync(blocked[1] with { Block = null, Fence = 2 }, 1, default));
        Shape.Equal(new[] { blocked[2], blocked[0] }, await Contacts.BlockedAsync(10, default));
    }

    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var (contact, other) = (await SavedAsync(New() with { Subject = "42" }), New());
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Contacts.FindAsync(contact.Id, gone),
            () => Contacts.FindBySecretAsync(contact.Widget, contact.Secret, gone),
            () => Contacts.FindBySubjectAsync(contact.Widget, "42", gone),
            () => Contacts.BlockedAsync(1, gone),
            () => Contacts.SaveAsync(contact with { Name = "Lost", Fence = 2 }, 1, gone),
            () => Contacts.SaveAsync(other, 0, gone),
            () => Contacts.SignInAsync(SignInOf(other, 0), gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        await SavedAsync(New());
        Shape.Equal(contact, await Contacts.FindAsync(contact.Id, default));
        Assert.Null(await Contacts.FindAsync(other.Id, default));
    }

    private static Contact New() => new()
    {
        Id = new(Guid.CreateVersion7()),
        Widget = SpecChat.Widget,
        Secret = VisitorSecret.Create().Hash(),
        CreatedAt = SpecChat.Start.AddMicroseconds(3),
        Fence = 1,
    };

    private async Task<Contact> SavedAsync(Contact contact)
    {
        Assert.True(await Contacts.SaveAsync(contact, 0, default));
        return contact;
    }
}
