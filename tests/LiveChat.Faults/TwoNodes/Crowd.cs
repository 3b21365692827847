using LiveChat.Faults.Conversations;
using LiveChat.Faults.Histories;
using LiveChat.Faults.People;

namespace LiveChat.Faults.TwoNodes;

/// <summary>The people of one run, what they saw, and whether it was right.</summary>
/// <param name="pace">How quickly their clients do what they have to do.</param>
internal sealed class Crowd(Pace? pace = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How long people wait who have to be found waiting for ever. Whoever is not lost needs less: a lease, the grace after it, and a chat.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    /// <summary>How often a customer says something that should come late. On a busy machine several may still come with what a node does itself.</summary>
    private const int Interjections = 10;

    private readonly List<Shopper> _shoppers = [];
    private readonly List<DeskAgent> _agents = [];
    private readonly HashSet<string> _agentNames = [];
    private readonly CancellationTokenSource _givingUp = new();
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _shopping = [];

    public Pace Pace { get; } = pace ?? new();

    public History History { get; } = new();

    /// <summary>Gets how many chats were had to the end.</summary>
    public int Finished => _shoppers.Sum(s => s.Finished);

    /// <summary>How long the slowest message was on its way to somebody who was in the chat.</summary>
    /// <param name="since">Counted are messages acknowledged from then on.</param>
    public TimeSpan Slowest(TimeSpan since) => Latency.Slowest(History.Events, since, _agentNames);

    /// <summary>How long the customer waited who waited longest for the first ring of a chat.</summary>
    /// <param name="since">Counted are chats begun from then on.</param>
    public TimeSpan SlowestRing(TimeSpan since) => Latency.SlowestRing(History.Events, since, History.Now);

    /// <summary>Somebody comes to a desk.</summary>
    /// <param name="agent">The demo agent.</param>
    /// <param name="nodes">The nodes the desk may connect to, the one to begin with first.</param>
    public Task<DeskAgent> AgentAsync(string agent, params Node[] nodes) => AgentAsync(agent, Pace, nodes);

    /// <summary>Somebody comes to a desk with a pace of its own.</summary>
    public async Task<DeskAgent> AgentAsync(string agent, Pace pace, params Node[] nodes)
    {
        var desk = new DeskAgent(agent, Addresses(nodes), History, pace);
        _agents.Add(desk);
        await desk.ComeAsync();
        _agentNames.Add(desk.Name);
        return desk;
    }

    /// <summary>A customer comes, and has one chat after the other until it is enough.</summary>
    /// <param name="name">Who it is.</param>
    /// <param name="nodes">The nodes the page may connect to, the one to begin with first.</param>
    public async Task<Shopper> ShopperAsync(string name, params Node[] nodes)
    {
        var shopper = new Shopper(name, Addresses(nodes), History, Pace);
        _shoppers.Add(shopper);
        await shopper.ComeAsync();
        _shopping.Add(Task.Run(() => shopper.ShopAsync(_enough.Task, _givingUp.Token)));
        return shopper;
    }

    /// <summary>A customer comes to one node, and an agent at another one takes the chat and says nothing.</summary>
    public async Task<(Shopper Shopper, DeskAgent Agent)> QuietChatAsync(string customer, Node shop, Node desk)
    {
        var agent = await AgentAsync("ana", desk);
        agent.BeSilent();
        var asked = AskedAsync(customer, agent);
        var shopper = await ShopperAsync(customer, shop);
        await asked;
        return (shopper, agent);
    }

    /// <summary>Customers come, by turns to the one node and to the other.</summary>
    public async Task ShoppersAsync(int count, params Node[] nodes)
    {
        for (var i = 0; i < count; i++) await ShopperAsync($"shopper{_shoppers.Count + 1}", [.. nodes.Skip(i % nodes.Length), .. nodes.Take(i % nodes.Length)]);
    }

    /// <summary>Waits until customers have had so many chats more.</summary>
    public Task MoreChatsAsync(int count) => MoreChatsAsync(count, Patience);

    /// <summary>Waits until an agent has a chat and the first question in it.</summary>
    public Task AskedAsync(string customer, DeskAgent agent)
        => History.SeenAsync(e => e is Delivered delivered && delivered.Who == agent.Name && delivered.Entry.Text == Words.Question(customer, 1));

    /// <summary>Whether customers still wait for the end of their chats when it should long have come.</summary>
    /// <param name="chats">How many chats they have meanwhile: two where the one they are in may well go on.</param>
    public async Task<bool> IsStuckAsync(int chats = 1)
    {
        try
        {
            await MoreChatsAsync(chats, LongEnough);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether what a customer says takes longer to an agent than it may take, counted from its acknowledgement.</summary>
    /// <remarks>A node that hears nothing finds the first with something it does itself, or with the look that it takes from time to time, but not one after the other: a look was just taken.</remarks>
    public async Task<bool> AreLateAsync(Shopper shopper, DeskAgent agent, TimeSpan soon)
    {
        for (var i = 0; i < Interjections; i++)
        {
            var text = $"{shopper.Name} interjects {i}";
            var heard = History.SeenAsync(e => e is Delivered delivered && delivered.Who == agent.Name && delivered.Entry.Text == text);
            await shopper.InterjectAsync(text);
            try
            {
                await heard.WaitAsync(soon, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everybody who was never asked to go to another node.</summary>
    public IReadOnlyList<string> NotAskedToGo()
        => [.. _agents.Cast<Person>().Concat(_shoppers).Select(p => p.Name).Except(History.Events.OfType<AskedToGo>().Select(a => a.Who))];

    /// <summary>Lets everybody finish the chats they have, and everybody leave.</summary>
    public async Task EndAsync()
    {
        _enough.TrySetResult();
        try
        {
            await Task.WhenAll(_shopping).WaitAsync(Patience, TimeProvider.System);
            await Task.WhenAll(_agents.Select(a => a.FinishAsync()));
        }
        finally
        {
            await LeaveAsync();
        }
    }

    /// <summary>Everybody leaves, wherever they are in their chats.</summary>
    public async Task LeaveAsync()
    {
        if (_shopping.Any(s => !s.IsCompleted)) await _givingUp.CancelAsync();
        await Task.WhenAll(_shopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var agent in _agents) await agent.LeaveAsync();
        foreach (var shopper in _shoppers) await shopper.LeaveAsync();
    }

    /// <summary>What is wrong with what everybody saw; nothing when every promise was kept.</summary>
    /// <param name="node">Whom to ask what the chats hold.</param>
    /// <param name="earlier">Chats of others, who were there before; agents may have seen something of them.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(Node node, IReadOnlySet<string>? earlier = null)
    {
        var logs = new Dictionary<string, IReadOnlyList<StoredEntry>>();
        foreach (var visitor in _shoppers.Select(s => s.Visitor).Where(v => v.Chats.Count > 0))
        {
            await using var hub = await visitor.ConnectAsync(node.Clients.Address);
            foreach (var chat in visitor.Chats) logs[chat] = await Visitor.ReadAsync(hub, chat);
        }

        HistoryEvent[] seen = [.. History.Events.Where(e => earlier?.Contains(e.Chat) is not true)];
        return HistoryCheck.Problems(seen, logs, _agentNames, ClusterSettings.Capacity);
    }

    public void Dispose()
    {
        foreach (var person in _agents.Cast<Person>().Concat(_shoppers)) person.Dispose();
        _givingUp.Dispose();
    }

    private async Task MoreChatsAsync(int count, TimeSpan patience)
    {
        var more = Task.WhenAll(_shoppers.Select(s => s.MoreAsync(count)));
        await Task.WhenAny([more, .. _shopping]).WaitAsync(patience, TimeProvider.System);
        foreach (var failed in _shopping.Where(s => s.IsFaulted)) await failed;
        await more.WaitAsync(patience, TimeProvider.System);
    }

    private static Uri[] Addresses(Node[] nodes) => [.. nodes.Select(n => n.Clients.Address)];
}
