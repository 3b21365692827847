using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Testing.Chats;

/// <summary>
/// What every <see cref="IChatStore"/> must do. Derive from it in a test project, make the stores in <see cref="CreateStoresAsync"/>, and all specs run.
/// No spec needs a certain time: stores may use their own clock.
/// </summary>
public abstract partial class ChatStoreSpecs : IAsyncLifetime
{
    private ChatStores? _stores;

    /// <summary>The chat store under test.</summary>
    protected IChatStore Chats => Stores.Chats;

    /// <summary>The agent store under test.</summary>
    protected IAgentStore Agents => Stores.Agents;

    private ChatStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<ChatStores> CreateStoresAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A new chat that is stored, without entries.</summary>
    private async Task<Chat> StoredAsync(Chat? chat = null) => await CommittedAsync((chat ?? SpecChat.New()).Created());

    /// <summary>A stored chat that is with a stored agent.</summary>
    private async Task<(Chat Chat, Agent Agent)> ActiveAsync(string agent = "ana")
    {
        var stored = await StoredAsync(SpecChat.Agent(agent));
        var ringing = await CommittedAsync((await StoredAsync()).Then(SpecChat.Offered(stored)).Guarded(stored));
        return (await CommittedAsync(ringing.Then(SpecChat.Joined(stored)).Guarded(stored)), stored);
    }

    private async Task<Agent> StoredAsync(Agent agent)
    {
        Assert.True(await Agents.SaveAsync(agent, 0, default));
        return agent;
    }

    private async Task<Chat> CommittedAsync(ChatCommit commit)
        => Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default)).Chat;

    private async Task<MessagePosted> AppendedAsync(ChatAppend append)
        => Assert.IsType<AppendResult.Appended>(await Chats.AppendAsync(append, default)).Message;

    private async Task<Chat> FindAsync(Chat chat)
    {
        var found = await Chats.FindAsync(chat.Id, default);
        Assert.NotNull(found);
        return found;
    }

    private async Task<IReadOnlyList<ChatEntry>> LogAsync(Chat chat)
    {
        var page = await Chats.ReadAsync(chat.Id, 0, 10_000, default);
        Assert.NotNull(page);
        return page.Entries;
    }

    private static void IsDense(IReadOnlyList<ChatEntry> log) => Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(e => e.Sequence));
}
