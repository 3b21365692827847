using BenchmarkDotNet.Attributes;
using LiveChat.Routing;

namespace LiveChat.Benchmarks;

/// <summary>Decisions of a queue with 500 agents and 10,000 waiting chats, each with its explanation as it is kept.</summary>
[MemoryDiagnoser, MinColumn]
public class Explaining
{
    private const int Agents = 500;
    private const int Chats = 10_000;

    private RoutingSnapshot? _oneFree;
    private RoutingSnapshot? _allFree;

    [GlobalSetup]
    public void SetUp()
    {
        _oneFree = Scene.Of(RoutingPolicies.LeastBusy, Agents, Chats, i => i == Agents / 2 ? Scene.Capacity - 1 : Scene.Capacity);
        _allFree = Scene.Of(RoutingPolicies.LeastBusy, Agents, Chats, _ => 0);
    }

    /// <summary>The whole pass over all chats in which one rings, because one place is free.</summary>
    [Benchmark]
    public int OneWholePass() => Explain(_oneFree!);

    /// <summary>One of the many decisions of a pass in which everybody is free, with its share of the rest of the pass.</summary>
    [Benchmark(OperationsPerInvoke = Agents * Scene.Capacity)]
    public int OneOfMany() => Explain(_allFree!);

    private static int Explain(RoutingSnapshot s)
        => RoutingTrial.Of(s.Queue, s.Policy, s.Waiting, s.Candidates, s.Now).Rings.Sum(r => r.Explanation.Write().Json.Length);
}
