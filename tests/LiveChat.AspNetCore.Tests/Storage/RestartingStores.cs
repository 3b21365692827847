using LiveChat.Agents;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The stores of a host that is restarted before every call, so each answer rests on nothing but the ledger. The agents, whom no ledger keeps, are told to it anew.</summary>
internal sealed class RestartingStores(StorageFolder folder) : IAsyncDisposable
{
    /// <summary>What is longer is not read again and again.</summary>
    private const int LongLedger = 20_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private LedgerStores? _stores;

    public TStore Get<TStore>()
        where TStore : class => RestartingStoreProxy.Of<TStore>(this);

    public async Task<T> AskAsync<TStore, T>(Func<TStore, Task<T>> ask)
        where TStore : class
    {
        await _turn.WaitAsync();
        try
        {
            if (_stores is null || new FileInfo(folder.Ledger).Length < LongLedger) await RestartAsync();
            return await ask(_stores!.Get<TStore>());
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null) await _stores.DisposeAsync();
        _turn.Dispose();
    }

    private async Task RestartAsync()
    {
        IReadOnlyList<Agent> agents = [];
        if (_stores is not null)
        {
            agents = await _stores.Agents.ListAsync(default);
            await _stores.DisposeAsync();
        }

        _stores = await folder.OpenAsync();
        foreach (var agent in agents) Assert.True(await _stores.Agents.SaveAsync(agent, 0, default));
    }
}
