using BenchmarkDotNet.Attributes;
using LiveChat.Chats;
using LiveChat.LoadTest.Baselines;
using LiveChat.LoadTest.Stores;
using LiveChat.LoadTest.WholePath;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Benchmarks;

/// <summary>What durable messages cost, in time and in bytes: through the store, by hand in shared transactions, and by hand in a transaction each.</summary>
[MemoryDiagnoser]
public class Appending
{
    private readonly List<Chat> _heads = [];
    private IHost? _host;
    private IChatStore? _store;
    private IHandWrittenStore? _batched;
    private IHandWrittenStore? _single;

    public static IEnumerable<string> Names => Stores.Durable;

    [ParamsSource(nameof(Names))]
    public string Store { get; set; } = "sqlite";

    /// <summary>Gets or sets how many chats have a message under way at the same time.</summary>
    [Params(1, 64)]
    public int Chats { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var kind = Stores.Named(Store);
        _host = await StoreHost.BuildAsync(kind);
        _store = _host.Services.GetRequiredService<IChatStore>();
        (_batched, _single) = (await kind.ByHandAsync(), await kind.ByHandAsync(maxBatch: 1));
        for (var i = 0; i < Chats; i++) _heads.Add(await LoadChats.CreateAsync(_store, TimeProvider.System.GetUtcNow()));
    }

    [Benchmark]
    public Task ThroughTheStore() => Task.WhenAll(_heads.Select(c => LoadChats.AppendAsync(_store!, c, Texts.Typical)));

    [Benchmark(Baseline = true)]
    public Task<long[]> ByHand() => InsertAsync(_batched!);

    [Benchmark]
    public Task<long[]> ByHandOneByOne() => InsertAsync(_single!);

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _heads.Clear();
        _host?.Dispose();
        if (_batched is not null) await _batched.DisposeAsync();
        if (_single is not null) await _single.DisposeAsync();
    }

    private Task<long[]> InsertAsync(IHandWrittenStore store) => Task.WhenAll(_heads.Select(c => store.InsertAsync(c.Id.Value, Guid.NewGuid(), Texts.Typical)));
}
