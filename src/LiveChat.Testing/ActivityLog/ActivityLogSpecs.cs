using System.Collections.Immutable;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.ActivityLog;

/// <summary>
/// What every <see cref="IActivityLog"/> must do. A log that fills an index behind the writers' backs runs them twice: once with nothing in the index, once with
/// <see cref="SettleAsync"/> filling it.
/// </summary>
public abstract partial class ActivityLogSpecs : IAsyncLifetime
{
    private ActivityStores? _stores;
    private int _started;

    /// <summary>The log under test.</summary>
    protected IActivityLog Log => Stores.Log;

    /// <summary>The chat store whose chats it finds.</summary>
    protected IChatStore Chats => Stores.Chats;

    /// <summary>The contact store whose contacts it finds them by.</summary>
    protected IContactStore Contacts => Stores.Contacts;

    /// <summary>The store whose tags it finds them by.</summary>
    protected ITeamLogStore Team => Stores.Team;

    private ActivityStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<ActivityStores> CreateStoresAsync();

    /// <summary>Lets the log do what it has put off, before it is asked. The default does nothing.</summary>
    protected virtual Task SettleAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A new chat as it would be stored: later than all before it, by its time and its id.</summary>
    private Chat Next()
    {
        var at = SpecChat.Start.AddMinutes(++_started);
        return SpecChat.New(startedAt: at) with { Id = new(Guid.CreateVersion7(at)) };
    }

    private async Task<Chat> StoredAsync(params string[] messages) => await StoredAsync(Next(), messages);

    private async Task<Chat> StoredAsync(Chat chat, params string[] messages)
    {
        var stored = await CommittedAsync(chat.Created());
        foreach (var text in messages) await SayAsync(stored, text);
        return stored;
    }

    private async Task SayAsync(Chat chat, string text) => Assert.IsType<AppendResult.Appended>(await Chats.AppendAsync(chat.Append(text), default));

    private async Task<Chat> CommittedAsync(ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default)).Chat;

    private async Task<Contact> SavedAsync(string? name, string? email = null, ContactId? id = null)
    {
        var contact = new Contact
        {
            Id = id ?? new(Guid.CreateVersion7()),
            Widget = SpecChat.Widget,
            Secret = VisitorSecret.Create().Hash(),
            Name = name,
            Email = email,
            CreatedAt = SpecChat.Start,
            Fence = 1,
        };
        Assert.True(await Contacts.SaveAsync(contact, 0, default));
        return contact;
    }

    private Task<ImmutableArray<ActivityItem>> FindAsync(string text) => FindAsync(new ActivityQuery { Text = text });

    /// <summary>All pages; and the count, which must be theirs.</summary>
    private async Task<ImmutableArray<ActivityItem>> FindAsync(ActivityQuery query)
    {
        await SettleAsync();
        var items = ImmutableArray.CreateBuilder<ActivityItem>();
        for (var page = await Log.SearchAsync(query, default); ; page = await Log.SearchAsync(query with { After = page.Next }, default))
        {
            items.AddRange(page.Items);
            Assert.True(page.Items.Count == query.Limit || page.Next is null, "A page that is not full is the last.");
            if (page.Next is null) break;
        }

        Assert.Equal(items.Count, await Log.CountAsync(query, default));
        return items.ToImmutable();
    }

    private static void AreOf(IEnumerable<Chat> expected, IEnumerable<ActivityItem> items) => Assert.Equal(expected.Select(c => c.Id), items.Select(i => i.Chat.Id));
}
