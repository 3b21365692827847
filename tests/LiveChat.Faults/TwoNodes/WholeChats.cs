using LiveChat.Faults.Histories;
using LiveChat.Faults.People;
using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.Proxying;
using LiveChat.Testing;

namespace LiveChat.Faults.TwoNodes;

/// <summary>Whole chats over two nodes while something goes wrong. Whatever it is, everybody sees the same chats, and nothing that was promised is missing.</summary>
[RequiresPostgreSqlServer]
public sealed class WholeChats(NodesUnderTest nodes) : IClassFixture<NodesUnderTest>, IAsyncLifetime, IDisposable
{
    private readonly Crowd _crowd = new();

    /// <summary>Whose calls are answered, however slow the machine is: for tests in which no answer is lost.</summary>
    private readonly Crowd _patient = new(new() { Patience = TimeSpan.FromMinutes(1) });

    private Node One => nodes.One;

    private Node Other => nodes.Other;

    public Task InitializeAsync() => nodes.RestoreAsync();

    [Spec]
    public async Task With_customers_on_one_node_and_agents_on_the_other()
    {
        await _patient.AgentAsync("ana", Other);
        await _patient.AgentAsync("ben", Other);
        await _patient.ShoppersAsync(6, One);

        await _patient.MoreChatsAsync(Length.Chats);

        await AssertKeptAsync(_patient);
        Assert.InRange(_patient.Slowest(TimeSpan.Zero), TimeSpan.Zero, Scenes.SoonElsewhere);
    }

    [Spec]
    public async Task While_agents_on_both_nodes_pass_them_on_to_each_other_and_into_the_queue()
    {
        var ana = await _patient.AgentAsync("ana", One);
        var ben = await _patient.AgentAsync("ben", Other);
        (ana.Colleague, ben.Colleague) = (ben, ana);
        await _patient.ShoppersAsync(4, One, Other);
        await _patient.MoreChatsAsync(Length.Chats + 1);
        (ana.Colleague, ben.Colleague) = (null, null);

        await AssertKeptAsync(_patient);
        Assert.Contains(_patient.History.Events, e => e is Delivered { Entry.Kind: StoredEntry.Hidden });
        Assert.Contains(_patient.History.Events, e => e is Delivered { Entry.Kind: StoredEntry.Transferred });
        Assert.Contains(_patient.History.Events.OfType<PassedOn>(), p => _patient.History.Events.OfType<Accepted>().Any(a => a.Chat == p.Chat && a.Who == p.To));
    }

    [Spec]
    public async Task While_three_of_ten_answers_to_messages_are_lost_on_the_way()
    {
        Scenes.LoseAnswers(One, Other);
        await _crowd.AgentAsync("ana", One, Other);
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShoppersAsync(6, One, Other);

        await _crowd.MoreChatsAsync(Length.Chats);

        await AssertKeptAsync();
        Assert.NotEmpty(_crowd.History.Events.OfType<SendUnanswered>());
    }

    [Spec]
    public async Task While_a_network_is_slow_and_then_silent_without_a_word()
    {
        await _crowd.AgentAsync("ana", One, Other);
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShoppersAsync(6, One, Other);
        await _crowd.MoreChatsAsync(1);

        One.Clients.Weather = new() { Delay = TimeSpan.FromMilliseconds(100) };
        await _crowd.MoreChatsAsync(Length.Chats);
        var hit = One.Clients.HitAsync();
        One.Clients.Weather = new() { Lost = Directions.Both };
        await _crowd.MoreChatsAsync(Length.Chats);
        One.Clients.Weather = new();

        await AssertKeptAsync();
        Assert.True(hit.IsCompletedSuccessfully, "Nobody was on the node whose network fell silent.");
    }

    [Spec]
    public async Task While_a_node_is_cut_off_from_the_database()
    {
        await _crowd.AgentAsync("ana", One, Other);
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShoppersAsync(6, One, Other);
        await _crowd.MoreChatsAsync(1);

        var hit = Other.Database.HitAsync();
        Other.Database.Weather = new() { Held = Directions.Both };
        await _crowd.MoreChatsAsync(Length.Chats);
        Other.Database.Weather = new();
        Other.Database.CutAll();
        await _crowd.MoreChatsAsync(Length.Chats);

        await AssertKeptAsync();
        Assert.True(hit.IsCompletedSuccessfully, "The node asked the database for nothing.");
    }

    [Spec]
    public async Task While_the_connections_to_the_database_are_cut_those_that_listen_too()
    {
        await _patient.AgentAsync("ana", Other);
        await _patient.AgentAsync("ben", Other);
        await _patient.ShoppersAsync(6, One);
        await _patient.MoreChatsAsync(1);

        foreach (var node in new[] { One, Other })
        {
            Assert.True(node.Database.Count > 0, "There was nothing to cut.");
            node.Database.CutAll();
            await _patient.MoreChatsAsync(Length.Chats);
        }

        await AssertKeptAsync(_patient);
        Assert.InRange(_patient.Slowest(TimeSpan.Zero), TimeSpan.Zero, Scenes.SoonElsewhere);
    }

    [Spec]
    public async Task While_each_node_is_asked_to_end_and_replaced()
    {
        await _patient.AgentAsync("ana", One, Other);
        await _patient.AgentAsync("ben", Other, One);
        await _patient.ShoppersAsync(6, One, Other);
        await _patient.MoreChatsAsync(1);

        foreach (var node in Enumerable.Repeat(new[] { One, Other }, Length.Replacements).SelectMany(n => n))
        {
            await node.StopAsync();
            await _patient.MoreChatsAsync(Length.Chats);
            await node.StartAsync();
        }

        await AssertKeptAsync(_patient);
        Assert.Empty(_patient.NotAskedToGo());
        Assert.Empty(_patient.History.Events.OfType<SendUnanswered>());
    }

    [Spec]
    public async Task While_a_node_is_asked_to_end_that_has_not_yet_written_what_somebody_said()
    {
        await Scenes.EndWhileWritingAsync(_patient, One, Other);
        await Other.StartAsync();

        await AssertKeptAsync(_patient);
        Assert.Empty(_patient.History.Events.OfType<SendUnanswered>());
        Assert.Equal("eve", Assert.Single(_patient.History.Events.OfType<AskedToGo>()).Who);
    }

    [Spec]
    public async Task While_PostgreSQL_is_killed_and_started_again()
    {
        await _crowd.AgentAsync("ana", One, Other);
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShoppersAsync(6, One, Other);
        await _crowd.MoreChatsAsync(1);

        await nodes.Server.KillAsync();
        await nodes.Server.StartAsync();
        await _crowd.MoreChatsAsync(Length.Chats);

        await AssertKeptAsync();
    }

    [Spec]
    public async Task While_a_node_is_killed_and_one_of_its_agents_does_not_come_back()
    {
        await _crowd.AgentAsync("ana", One, Other);
        await _crowd.AgentAsync("mia", Other, One);
        var ben = await _crowd.AgentAsync("ben", Other);
        ben.BeSilent();
        var taken = _crowd.History.SeenAsync(e => e is Accepted accepted && accepted.Who == ben.Name);
        await _crowd.ShoppersAsync(6, One, Other);
        await taken;

        await Other.KillAsync();
        await _crowd.MoreChatsAsync(Length.Chats);
        await Other.StartAsync();

        await AssertKeptAsync();
        Assert.Contains(_crowd.History.Events.OfType<Delivered>(), d => d.Entry.Kind == StoredEntry.Returned && d.Entry.Agent == ben.Name);
    }

    [Spec]
    public async Task While_the_node_that_rings_is_killed_and_the_other_has_to_ring()
    {
        // Who rings alone has the queue, and keeps it when somebody else comes.
        await One.KillAsync();
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShopperAsync("flo", Other, One);
        await _crowd.MoreChatsAsync(1);
        await One.StartAsync();
        await AssertKeptAsync();

        var ana = await _patient.AgentAsync("ana", One);
        var taken = _patient.History.SeenAsync(e => e is Accepted);
        await Other.KillAsync();
        var killed = TimeProvider.System.GetTimestamp();
        await _patient.ShopperAsync("gus", One);
        await taken;
        var alone = TimeProvider.System.GetElapsedTime(killed);
        await _patient.MoreChatsAsync(1);
        await Other.StartAsync();

        await AssertKeptAsync(_patient);
        Assert.InRange(alone, TimeSpan.Zero, Scenes.SoonTakenOver);
    }

    [Spec]
    public async Task While_a_node_stands_still_and_then_goes_on_with_what_it_was_told_before()
    {
        await Scenes.StandStillAsync(_crowd, One, Other);

        await AssertKeptAsync();
        Assert.Contains(_crowd.History.Events.OfType<SendRefused>(), r => r.Code == "not_in_chat");
        Assert.Contains(_crowd.History.Events.OfType<EndRefused>(), r => r.Code == "not_in_chat");
    }

    [Spec]
    public async Task While_nobody_answers_what_rings_on_one_node_so_that_it_rings_on_the_other_when_its_time_is_over()
    {
        var waited = await Scenes.RingElsewhereAsync(_crowd, One, Other, standsStill: false);

        // The first ring may have been seen late, too.
        await AssertKeptAsync();
        Assert.InRange(waited, ClusterSettings.OfferTimeout - Scenes.SoonElsewhere, ClusterSettings.OfferTimeout + Scenes.SoonElsewhere);
        Assert.Contains(_crowd.History.Events.OfType<AcceptRefused>(), r => r.Who == "Ben (demo)");
    }

    [Spec]
    public async Task While_a_node_stands_still_and_what_rings_at_it_rings_elsewhere_as_soon_as_its_agent_is_missed()
    {
        var waited = await Scenes.RingElsewhereAsync(_crowd, One, Other, standsStill: true);

        await AssertKeptAsync();
        Assert.InRange(waited, TimeSpan.Zero, Scenes.SoonTakenOver);
        Assert.Contains(_crowd.History.Events.OfType<AcceptRefused>(), r => r.Who == "Ben (demo)");
    }

    [Spec]
    public async Task While_a_node_stands_still_and_the_customer_of_its_agent_closes_the_chat()
    {
        await Scenes.CloseWhileStandingStillAsync(_crowd, One, Other);

        await AssertKeptAsync();
        Assert.Contains(_crowd.History.Events.OfType<SendRefused>(), r => r.Code == "chat_ended");
    }

    public async Task DisposeAsync()
    {
        await nodes.LeaveAsync(_crowd);
        await nodes.LeaveAsync(_patient);
    }

    public void Dispose()
    {
        _crowd.Dispose();
        _patient.Dispose();
    }

    private Task AssertKeptAsync() => AssertKeptAsync(_crowd);

    private async Task AssertKeptAsync(Crowd crowd)
    {
        await nodes.RestoreAsync();
        await crowd.EndAsync();
        foreach (var node in new[] { One, Other })
        {
            var problems = await nodes.CheckAsync(crowd, node);
            Assert.True(problems.Count == 0, string.Join('\n', problems));
        }
    }
}
