using BenchmarkDotNet.Attributes;
using LiveChat.Routing;

namespace LiveChat.Benchmarks;

/// <summary>A whole pass for one chat, by each built-in policy, among a hundred agents and among ten thousand. What one more chat takes, <see cref="Marginal"/> tells.</summary>
[MemoryDiagnoser, MinColumn]
public class Deciding
{
    private RoutingSnapshot? _snapshot;

    public static IEnumerable<string> Names => Scene.Policies.Select(p => p.Name);

    [ParamsSource(nameof(Names))]
    public string Policy { get; set; } = RoutingPolicies.LeastBusy;

    [Params(100, 10_000)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void SetUp() => _snapshot = Scene.Of(Policy, Agents, chats: 1, i => i % Scene.Capacity);

    [Benchmark]
    public object Decide() => QueueRouter.Decide(_snapshot!);
}
