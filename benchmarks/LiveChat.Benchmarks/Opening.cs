using BenchmarkDotNet.Attributes;
using LiveChat.Chats;
using LiveChat.LoadTest.Opening;
using LiveChat.LoadTest.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Benchmarks;

/// <summary>The newest page of a chat with 10,000 entries beside that of a chat with no more than the page: the rest shall cost nothing.</summary>
[MemoryDiagnoser]
public class Opening
{
    private IHost? _host;
    private IChatStore? _store;
    private Chat? _small;
    private Chat? _large;

    public static IEnumerable<string> Names => Stores.All;

    [ParamsSource(nameof(Names))]
    public string Store { get; set; } = "sqlite";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _host = await StoreHost.BuildAsync(Stores.Named(Store));
        _store = _host.Services.GetRequiredService<IChatStore>();
        _small = await LoadChats.FilledAsync(_store, OpenScenario.Page);
        _large = await LoadChats.FilledAsync(_store, 10_000);
    }

    [Benchmark(Baseline = true)]
    public Task<ChatPage?> OfFewEntries() => ReadAsync(_small!);

    [Benchmark]
    public Task<ChatPage?> OfManyEntries() => ReadAsync(_large!);

    [GlobalCleanup]
    public void CleanUp() => _host?.Dispose();

    private Task<ChatPage?> ReadAsync(Chat chat) => _store!.ReadAsync(chat.Id, -OpenScenario.Page, OpenScenario.Page, CancellationToken.None);
}
