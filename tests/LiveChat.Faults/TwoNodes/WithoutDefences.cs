using LiveChat.Faults.Histories;
using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.Proxying;
using LiveChat.Testing;

namespace LiveChat.Faults.TwoNodes;

/// <summary>The same as <see cref="WholeChats"/> with nodes or clients that lack a defence: it is found out each time, so those tests can fail.</summary>
[RequiresPostgreSqlServer]
public sealed class WithoutDefences(NodesUnderTest nodes) : IClassFixture<NodesUnderTest>, IAsyncLifetime, IDisposable
{
    /// <summary>Whose clients give no connection up because the machine is slow: a new one would repair what is to be found.</summary>
    private readonly Crowd _crowd = new(new() { Patience = TimeSpan.FromMinutes(1) });

    private Node One => nodes.One;

    private Node Other => nodes.Other;

    public Task InitializeAsync() => Task.CompletedTask;

    [Spec]
    public async Task A_store_that_does_not_know_a_message_id_again_is_found_out_when_answers_are_lost()
    {
        await nodes.SabotageAsync("forgetful");
        Scenes.LoseAnswers(Other);
        await _crowd.AgentAsync("ana", Other);
        await _crowd.ShoppersAsync(3, Other);

        await _crowd.MoreChatsAsync(1);

        Other.Clients.Weather = new();
        await _crowd.EndAsync();
        Assert.Contains(await nodes.CheckAsync(_crowd, One), p => p.EndsWith("is there 2 times", StringComparison.Ordinal));
    }

    [Spec]
    public async Task A_node_that_answers_before_it_has_written_is_found_out_when_it_is_killed()
    {
        await nodes.SabotageAsync("ack-before-commit");
        await _crowd.AgentAsync("ana", One);
        var asked = _crowd.History.SeenAsync(e => e is SendAcknowledged { Who: "jo" });
        var shopper = await _crowd.ShopperAsync("jo", Other, One);
        await asked;

        await Other.KillAsync();

        await shopper.CloseChatAsync();
        Assert.Contains(await nodes.CheckAsync(_crowd, One), p => p.EndsWith("and is not there", StringComparison.Ordinal));
    }

    [Spec]
    public async Task A_node_that_writes_on_what_it_knew_before_it_stood_still_is_found_out()
    {
        await nodes.SabotageAsync("stale");

        await Scenes.CloseWhileStandingStillAsync(_crowd, One, Other);

        Assert.Contains(await nodes.CheckAsync(_crowd, One), p => p.EndsWith("came after the end", StringComparison.Ordinal));
    }

    [Spec]
    public async Task A_node_that_hears_nothing_from_the_other_is_found_out_by_how_late_messages_come()
    {
        await nodes.SabotageAsync("deaf");
        var (shopper, ana) = await _crowd.QuietChatAsync("dee", One, Other);

        Assert.True(await _crowd.AreLateAsync(shopper, ana, Scenes.SoonElsewhere), "What the customer said came soon enough.");
        ana.Speak();
        await EndAsync();
    }

    [Spec]
    public async Task A_node_that_does_not_listen_again_is_found_out_when_its_connections_to_the_database_are_cut()
    {
        await nodes.SabotageAsync("uncomplaining");
        var (shopper, ana) = await _crowd.QuietChatAsync("lou", One, Other);

        Other.Database.CutAll();

        Assert.True(await _crowd.AreLateAsync(shopper, ana, Scenes.SoonElsewhere), "What the customer said came soon enough.");
        ana.Speak();
        await EndAsync();
    }

    [Spec]
    public async Task An_agent_whose_signs_of_life_count_for_too_long_is_found_out_when_the_node_is_killed()
    {
        await One.SteadyAsync();
        await nodes.SabotageAsync("never-missed");
        var ben = await _crowd.AgentAsync("ben", Other);
        ben.BeSilent();
        var asked = _crowd.AskedAsync("mo", ben);
        await _crowd.ShopperAsync("mo", One);
        await asked;
        await _crowd.AgentAsync("ana", One);

        await Other.KillAsync();

        Assert.True(await _crowd.IsStuckAsync(), "The chat went on without its agent.");
        ben.Speak();
        await EndAsync();
    }

    [Spec]
    public async Task Clients_that_wait_for_an_answer_without_end_are_found_out_when_a_network_falls_silent()
    {
        using var crowd = new Crowd(new() { Patience = TimeSpan.FromHours(1) });
        await nodes.RestoreAsync();
        var ana = await crowd.AgentAsync("ana", Other, One);
        ana.BeSilent();
        var asked = crowd.AskedAsync("lee", ana);
        await crowd.ShopperAsync("lee", Other, One);
        await asked;

        Other.Clients.Weather = new() { Held = Directions.Both };
        ana.Speak();

        Assert.True(await crowd.IsStuckAsync(), "The chat went on over the other node.");
        await nodes.RestoreAsync();
        await crowd.EndAsync();
    }

    [Spec]
    public async Task A_node_that_sends_nobody_away_is_found_out_when_it_is_asked_to_end()
    {
        await nodes.SabotageAsync("no-drain");
        var ana = await _crowd.AgentAsync("ana", Other, One);
        await _crowd.ShopperAsync("sam", Other, One);
        await _crowd.MoreChatsAsync(1);

        await Other.StopAsync();
        await _crowd.MoreChatsAsync(1);

        Assert.Equal([ana.Name, "sam"], _crowd.NotAskedToGo());
        await _crowd.EndAsync();
    }

    [Spec]
    public async Task A_node_that_keeps_its_queue_for_too_long_is_found_out_when_it_is_killed()
    {
        await nodes.SabotageAsync("never-lets-go");
        await One.KillAsync();
        await _crowd.AgentAsync("ben", Other, One);
        await _crowd.ShopperAsync("fay", Other, One);
        await _crowd.MoreChatsAsync(1);
        await One.StartAsync();

        await Other.KillAsync();

        Assert.True(await _crowd.IsStuckAsync(2), "Somebody else rang.");
        await EndAsync();
    }

    [Spec]
    public async Task A_node_that_keeps_its_queue_for_too_long_is_found_out_when_it_stands_still_with_a_ring()
    {
        await nodes.SabotageAsync("never-lets-go");
        await One.KillAsync();
        var ben = await _crowd.AgentAsync("ben", Other);
        var asked = _crowd.AskedAsync("una", ben);
        var first = await _crowd.ShopperAsync("una", Other);
        await asked;
        await first.CloseChatAsync();
        await One.StartAsync();
        ben.Hesitate();
        var rings = _crowd.History.SeenAsync(e => e is Rang && e.Who == ben.Name && e.Chat != first.Visitor.Chats[0]);
        await _crowd.ShopperAsync("uwe", One);
        await rings;

        await Other.Shop.PauseAsync();
        var ringsAgain = _crowd.History.SeenAsync(e => e is Rang && e.Who != ben.Name);
        await _crowd.AgentAsync("ana", One);

        await Assert.ThrowsAsync<TimeoutException>(() => ringsAgain.WaitAsync(Scenes.SoonTakenOver, TimeProvider.System));
        ben.Decide();
        await EndAsync();
    }

    [Spec]
    public async Task A_node_that_ends_without_waiting_for_what_it_writes_is_found_out()
    {
        await nodes.SabotageAsync("no-drain");

        await Scenes.EndWhileWritingAsync(_crowd, One, Other);

        Assert.NotEmpty(_crowd.History.Events.OfType<SendUnanswered>());
        await EndAsync();
    }

    [Spec]
    public async Task A_node_that_answers_before_it_has_written_is_found_out_when_PostgreSQL_is_killed()
    {
        await nodes.SabotageAsync("ack-before-commit");
        await _crowd.AgentAsync("ana", One);
        var asked = _crowd.History.SeenAsync(e => e is SendAcknowledged { Who: "pia" });
        var shopper = await _crowd.ShopperAsync("pia", Other, One);
        await asked;

        // What it holds back is written with the next message, or lost with it.
        await nodes.Server.KillAsync();
        var refused = _crowd.History.SeenAsync(e => e is SendUnanswered { Who: "pia" });
        var interjecting = shopper.InterjectAsync("pia interjects");
        await refused;
        await nodes.Server.StartAsync();
        await interjecting;

        await shopper.CloseChatAsync();
        Assert.Contains(await nodes.CheckAsync(_crowd, One), p => p.EndsWith("and is not there", StringComparison.Ordinal));
    }

    public Task DisposeAsync() => nodes.LeaveAsync(_crowd);

    public void Dispose() => _crowd.Dispose();

    /// <summary>With its defence back everything goes on: nobody leaves a chat behind for the next test.</summary>
    private async Task EndAsync()
    {
        await nodes.RestoreAsync();
        await _crowd.EndAsync();
    }
}
