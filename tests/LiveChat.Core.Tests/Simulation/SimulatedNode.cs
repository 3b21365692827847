using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>One start of a node: its own services and what it remembers, over the stores of all.</summary>
internal sealed class SimulatedNode : IAsyncDisposable
{
    private SimulatedNode(World world, TestHost stores, SimulatedSettings settings) => Host = new(
        builder =>
        {
            settings.AddTo(builder);
            builder.Services.Replace(ServiceDescriptor.Singleton<IChatStore>(s => new SimulatedChatStore(s.GetRequiredService<InMemoryChatStore>(), this, world)));
        },
        beside: stores);

    public TestHost Host { get; }

    /// <summary>Whether it stands still: it remembers what it knew, and does nothing.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whether it looks at its queues now; it does so once at a time.</summary>
    public bool IsLooking { get; private set; }

    /// <summary>Whether it was killed; another start of it goes on.</summary>
    public bool IsDead { get; private set; }

    public static SimulatedNode Start(World world, TestHost stores, SimulatedSettings settings) => new(world, stores, settings);

    public async Task LookAsync()
    {
        IsLooking = true;
        try
        {
            await Host.RouteAsync();
        }
        finally
        {
            IsLooking = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        IsDead = true;
        await Host.DisposeAsync();
    }
}

/// <summary>How the nodes of one run are set up.</summary>
internal sealed record SimulatedSettings(string Policy, NoAnswer WhenNobodyAnswers, int Capacity)
{
    private static readonly string[] Policies = [RoutingPolicies.LeastBusy, RoutingPolicies.RoundRobin, RoutingPolicies.Simultaneous];

    public static SimulatedSettings Of(Random random) => new(Policies[random.Next(Policies.Length)], random.Next(2) == 0 ? NoAnswer.End : NoAnswer.KeepWaiting, random.Next(1, 3));

    public void AddTo(LiveChatBuilder builder) => builder
        .AddQueue("support", queue =>
        {
            (queue.RoutingPolicy, queue.WhenNobodyAnswers) = (Policy, WhenNobodyAnswers);
            queue.OfferTimeout = TimeSpan.FromSeconds(8);
            queue.RingTimeout = TimeSpan.FromSeconds(40);
            queue.CustomerIdleTimeout = TimeSpan.FromMinutes(2);
        })
        .ConfigureAgents(agents => (agents.Capacity, agents.LeaseDuration, agents.ReclaimAfter) = (Capacity, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5)));
}
