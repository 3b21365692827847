using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Testing.Together;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>Nodes over one database, all of which route its queue: as those do that stood still while another one took it over.</summary>
internal sealed class Race : IDisposable
{
    private readonly RacingNode[] _nodes;

    private Race(IEnumerable<RacingNode> nodes) => _nodes = [.. nodes];

    /// <summary>Gets how often everything is done again: for rare things, <c>LIVECHAT_LONG=1</c>.</summary>
    public static int Rounds => LongRun.IsOn ? 2000 : 100;

    /// <summary>Gets how many there are.</summary>
    public int Nodes => _nodes.Length;

    public Referee Referee { get; private init; } = new();

    public IChatStore Store => _nodes[0].Store;

    /// <param name="nodes">How many there are.</param>
    /// <param name="policy">How the queue routes.</param>
    /// <param name="useStore">Puts LiveChat into the database of the race.</param>
    public static async Task<Race> StartAsync(int nodes, string policy, Action<LiveChatBuilder> useStore)
    {
        var referee = new Referee();
        var race = new Race(Enumerable.Range(0, nodes).Select(_ => new RacingNode(useStore, policy, referee))) { Referee = referee };
        await race._nodes[0].MigrateAsync();
        return race;
    }

    /// <summary>A node for each who asks: the first one for the first, the next one for the next, and then again.</summary>
    public RacingNode Node(int turn) => _nodes[turn % _nodes.Length];

    /// <summary>All nodes route at once.</summary>
    public Task RouteAsync() => AtOnce(_nodes.Length, i => _nodes[i].RouteAsync());

    public async Task<Chat> NowAsync(Chat chat) => (await Store.FindAsync(chat.Id, default))!;

    public Task<IReadOnlyList<Chat>> OpenAsync() => Store.HeadsAsync(new ChatQuery.Open(), default);

    /// <summary>What rings at agents or is with them.</summary>
    public Task<IReadOnlyList<Chat>> ClaimedByAsync(params IEnumerable<Agent> agents) => Store.HeadsAsync(new ChatQuery.ClaimedBy([.. agents.Select(a => a.Id)]), default);

    public void Dispose()
    {
        foreach (var node in _nodes) node.Dispose();
    }
}
