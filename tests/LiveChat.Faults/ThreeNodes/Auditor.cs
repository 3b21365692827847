using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.TwoNodes;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Faults.ThreeNodes;

/// <summary>Looks into the database of all nodes, and belongs to none: whether any agent has more chats than allowed. Lowers a capacity there, too.</summary>
internal sealed class Auditor : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly ImmutableArray<AgentId> Agents = [new("ana"), new("ben"), new("mia")];

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<string> _problems = [];
    private readonly Task _looking;
    private volatile LoweredCapacity? _lowered;

    public Auditor(PostgreSqlServer server, Cluster cluster)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().UsePostgreSql(server.ConnectionString, o => o.Schema = cluster.Schema);
        _services = services.BuildServiceProvider();
        _looking = LookAsync();
    }

    /// <summary>Lowers how many chats an agent may have.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="capacity">How many from now on.</param>
    /// <returns>The chats the agent had then, which stay.</returns>
    public async Task<ImmutableHashSet<ChatId>> LowerAsync(AgentId agent, int capacity)
    {
        var agents = _services.GetRequiredService<IAgentStore>();
        Agent found;
        do found = (await agents.FindAsync(agent, default))!;
        while (!await agents.SaveAsync(found with { Capacity = capacity, Fence = found.Fence + 1 }, found.Fence, default));

        var kept = await ChatsOfAsync(agent);
        _lowered = new(agent, capacity, kept);
        return kept;
    }

    /// <summary>What rings at an agent or is with the agent.</summary>
    public async Task<ImmutableHashSet<ChatId>> ChatsOfAsync(AgentId agent) => Of(agent, await ClaimedAsync());

    /// <summary>Ends looking.</summary>
    /// <returns>What was seen that must not be.</returns>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        await _ending.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_looking.IsFaulted) await _looking;
        return _problems;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        _ending.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(_ending.Token))
        {
            // What is seen from here on was there after a capacity was lowered.
            var lowered = _lowered;
            var claimed = await ClaimedAsync();
            foreach (var agent in Agents)
            {
                var chats = Of(agent, claimed);
                if (chats.Count > ClusterSettings.Capacity) _problems.Add($"{agent} had {chats.Count} chats at once with a capacity of {ClusterSettings.Capacity}");
                if (lowered?.Agent == agent && chats.Count > lowered.Capacity && !chats.IsSubsetOf(lowered.Kept))
                    _problems.Add($"{agent} got another chat, and had {chats.Count} with a capacity of {lowered.Capacity}");
            }
        }
    }

    private Task<IReadOnlyList<Chat>> ClaimedAsync() => _services.GetRequiredService<IChatStore>().HeadsAsync(new ChatQuery.ClaimedBy(Agents), default);

    private static ImmutableHashSet<ChatId> Of(AgentId agent, IReadOnlyList<Chat> claimed) => [.. claimed.Where(c => c.Claims.Any(x => x.Agent == agent)).Select(c => c.Id)];

    private sealed record LoweredCapacity(AgentId Agent, int Capacity, ImmutableHashSet<ChatId> Kept);
}
