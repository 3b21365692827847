using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>
/// Customers, agents and nodes over one store, and everything that goes wrong between them: one seed, one course of things. Nothing runs by itself; whatever happens at once happens
/// between two calls of a node to the store.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private const int Nodes = 2;
    private const int MostAtOnce = 2;

    private readonly Random _random;
    private readonly TestHost _stores = new();
    private readonly SimulatedSettings _settings;
    private readonly ConcurrentDictionary<RareState, long> _seen;
    private readonly List<SimulatedNode> _nodes = [];
    private readonly Dictionary<OfferId, SimulatedNode> _makers = [];
    private readonly People _people;
    private bool _isCalm;
    private int _atOnce;

    /// <summary>Everything that was written, in order, in a few words.</summary>
    private readonly List<string> _course = [];

    /// <param name="seed">From which everything follows.</param>
    /// <param name="seen">Where it is counted what was come by.</param>
    /// <param name="bug">What is broken.</param>
    public World(int seed, ConcurrentDictionary<RareState, long> seen, SimulatedBug bug)
    {
        (_random, _seen, Bug) = (new(seed), seen, bug);
        _settings = SimulatedSettings.Of(_random);
        for (var i = 0; i < Nodes; i++) _nodes.Add(SimulatedNode.Start(this, _stores, _settings));
        _people = new(_random, this);
        Rules = new(_stores, _settings.Capacity);
    }

    public SimulatedBug Bug { get; }

    /// <summary>What must always hold.</summary>
    public Rules Rules { get; }

    public IReadOnlyList<string> Course => _course;

    public TestHost Stores => _stores;

    /// <summary>One that does not stand still, if there is one.</summary>
    public SimulatedNode ANode => _nodes.Find(n => !n.IsPaused && _random.Next(2) == 0) ?? _nodes.Find(n => !n.IsPaused) ?? _nodes[0];

    public async Task RunAsync(int steps)
    {
        await _people.ComeAsync();
        for (var i = 0; i < steps; i++)
        {
            await StepAsync();
            await Rules.CheckAsync();
        }

        // For as long as a lease of a dead node lasts, and five seconds.
        await CalmAsync(TimeSpan.FromSeconds(1), 6 + 5);
        await Rules.CheckThatNobodyWaitsInVainAsync();

        // For as long as desks have to be heard again, the lease of one lasts, and a look.
        await CalmAsync(TimeSpan.FromSeconds(5), (60 + 25 + 15) / 5);
        await Rules.CheckThatNobodyGoneHasAChatAsync();
    }

    /// <summary>Something happens while a node waits for the store.</summary>
    public async Task MeanwhileAsync()
    {
        if (_isCalm || _atOnce >= MostAtOnce || _random.Next(8) > 0) return;

        _atOnce++;
        switch (_random.Next(4))
        {
            case 0:
                await LookAsync(_nodes[_random.Next(Nodes)]);
                break;
            case 1:
                // The node stands still in the middle of what it does, perhaps for longer than its queue is its own.
                _stores.Clock.Advance(TimeSpan.FromMilliseconds(_random.Next(12_000)));
                _people.AreHeard();
                await ActAsync();
                await LookAsync(_nodes[_random.Next(Nodes)]);
                break;
            default:
                await ActAsync();
                break;
        }

        _atOnce--;
    }

    /// <summary>Whether the answer of the call that begins now is lost.</summary>
    /// <exception cref="StoreUnavailableException">It fails before it begins.</exception>
    public bool FailsBefore()
    {
        if (_isCalm) return false;
        if (_random.Next(40) == 0) throw new StoreUnavailableException();

        return _random.Next(40) == 0;
    }

    public StoreUnavailableException LostAnswer(bool isWritten)
    {
        if (isWritten) Saw(RareState.AnswerLostAfterTheWrite);
        return new();
    }

    public void Saw(RareState state) => _seen.AddOrUpdate(state, 1, static (_, n) => n + 1);

    public void Committed(SimulatedNode node, ChatCommit commit, CommitResult result)
    {
        _course.Add($"{_nodes.IndexOf(node)} {result.GetType().Name} {string.Join(' ', commit.Events)} {commit.Next.Fence} {string.Join(' ', commit.Next.Claims.Select(c => c.Agent))}");
        switch (result)
        {
            case CommitResult.Conflict:
                Saw(RareState.StaleFenceRefused);
                break;
            case CommitResult.OpenChatExists:
                Saw(RareState.SecondChatRefused);
                break;
            case CommitResult.AgentsRefused:
                Saw(RareState.AgentRefused);
                break;
            case CommitResult.Committed:
                foreach (var e in commit.Events) Happened(node, e, commit);
                break;
        }
    }

    public void Appended(AppendResult result)
    {
        if (result is AppendResult.Conflict) Saw(RareState.StaleMessageRefused);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _stores.DisposeAsync();
    }

    private async Task StepAsync()
    {
        var choice = _random.Next(100);
        if (choice < 45) await ActAsync();
        else if (choice < 75) await LookAsync(_nodes[_random.Next(Nodes)]);
        else if (choice < 94) await PassAsync();
        else await BreakAsync();
    }

    /// <summary>Somebody does something; what cannot be done now is left.</summary>
    private async Task ActAsync()
    {
        try
        {
            await AtOnce(_people.ActAsync());
        }
        catch (StoreUnavailableException)
        {
            // Whoever it was is told to try again.
        }
    }

    private async Task LookAsync(SimulatedNode node)
    {
        if (node.IsPaused || node.IsLooking) return;

        try
        {
            await AtOnce(node.LookAsync());
        }
        catch (StoreUnavailableException)
        {
            // The loop looks again.
        }

        if ((await _stores.Get<IAgentStore>().ListAsync(default)).Any(a => a.Notice is AvailabilityNotice.MissedRings)) Saw(RareState.SetAway);
    }

    /// <summary>Time passes, mostly a little; people who are there are heard.</summary>
    private async Task PassAsync()
    {
        _stores.Clock.Advance(TimeSpan.FromMilliseconds(_random.Next(6) == 0 ? _random.Next(12_000) : _random.Next(2_500)));
        _people.AreHeard();
        await LookAsync(_nodes[_random.Next(Nodes)]);
    }

    private async Task BreakAsync()
    {
        var place = _random.Next(Nodes);
        var node = _nodes[place];
        if (node.IsPaused)
        {
            node.IsPaused = false;
            Saw(RareState.NodeWentOn);
        }
        else if (_random.Next(2) == 0)
        {
            node.IsPaused = true;
        }
        else
        {
            if (_makers.ContainsValue(node)) Saw(RareState.NodeKilled);
            await node.DisposeAsync();
            _nodes[place] = SimulatedNode.Start(this, _stores, _settings);
        }
    }

    /// <summary>Nothing goes wrong any more, and everybody who is there stays.</summary>
    private async Task CalmAsync(TimeSpan step, int steps)
    {
        _isCalm = true;
        foreach (var node in _nodes) node.IsPaused = false;
        for (var i = 0; i < steps; i++)
        {
            _stores.Clock.Advance(step);
            _people.AreHeard();
            foreach (var node in _nodes) await AtOnce(node.LookAsync());
            await Rules.CheckAsync();
        }

        // What the last step has changed is looked at before anything else happens, as a running loop does.
        foreach (var node in _nodes.Concat(_nodes)) await AtOnce(node.LookAsync());
    }

    private void Happened(SimulatedNode node, ChatEvent e, ChatCommit commit)
    {
        if (e is OfferMissed or TransferEnded { Outcome: TransferOutcome.Missed } && e.At < _people.LastRing(commit.Next.Id)) Assert.Fail($"{commit.Next} was missed before its time.");
        switch (e)
        {
            case OfferMade made:
                _makers[made.Offer.Id] = node;
                _people.AreRung(commit.Next);
                break;
            case OfferMissed or OfferWithdrawn when commit.Next.Offer is null && _makers.GetValueOrDefault(_people.LastOffer(commit.Next.Id)) is { } maker && maker != node && (maker.IsDead || maker.IsPaused):
                Saw(RareState.RingExpiredOnADeadNode);
                break;
            case TransferOffered offered:
                _makers[offered.Offer.Id] = node;
                _people.AreRung(commit.Next);
                break;
            case TransferEnded:
                Saw(RareState.TransferCameToNothing);
                break;
            case ChatTransferred:
                Saw(RareState.PutIntoAQueue);
                break;
            case AgentJoined when commit.Next.Assignment > 1 && _people.LastTransfer(commit.Next.Id) == commit.Next.Agent:
                Saw(RareState.TakenOver);
                break;
            case AgentLost:
                Saw(RareState.AgentLost);
                break;
            case ChatEnded { By: EndedBy.NoAnswer }:
                Saw(RareState.NobodyAnswered);
                break;
            case ChatEnded { By: EndedBy.CustomerIdle }:
                Saw(RareState.CustomerIdle);
                break;
            case ChatEnded { By: EndedBy.Agent }:
                Saw(RareState.Sealed);
                break;
            case ChatResumed:
                Saw(RareState.Resumed);
                break;
        }
    }

    /// <summary>Without a thread or a clock of its own it ends before it comes back; otherwise the seed would not decide what happens.</summary>
    private static async Task AtOnce(Task task)
    {
        if (!task.IsCompleted) throw new InvalidOperationException("It waits for something the simulation does not decide.");
        await task;
    }
}
