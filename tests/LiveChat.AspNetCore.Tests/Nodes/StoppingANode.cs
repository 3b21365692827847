using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Security;
using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Settings;
using LiveChat.WakeUps;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>A node that is asked to stop sends its people away first. Time stands still unless a test moves it, so nothing here ends because it took too long.</summary>
public class StoppingANode
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FaultyStore _stores = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everybody_is_told_and_is_served_until_the_last_one_has_gone(bool bySignal)
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var told = (Kim: chat.Customer.Next<DrainingEvent>("Draining"), Ana: chat.Agent.Next<DrainingEvent>("Draining"));

        var stopping = bySignal ? Task.Run(host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication) : host.StopAsync();
        Assert.Equal(new DrainingEvent(7_000), await told.Kim);
        Assert.Equal(new DrainingEvent(7_000), await told.Ana);
        (await chat.Customer.SendAsync(chat.Id, "still here")).Expect();
        (await chat.Agent.SendAsync(chat.Id, "so am I")).Expect();
        await chat.Customer.DisposeAsync();
        (await chat.Agent.HeartbeatAsync()).Expect();
        Assert.False(stopping.IsCompleted);

        await chat.Agent.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Who_does_not_go_is_sent_away_when_the_time_is_over()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();
        var told = kim.Next<DrainingEvent>("Draining");
        var stopping = host.StopAsync();
        await told;
        (await kim.StateAsync()).Expect();

        _clock.Advance(TimeSpan.FromSeconds(10));

        await kim.Closed;
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_call_under_way_is_answered_before_its_connection_is_closed(HttpTransportType transport)
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        await using var kim = await TestCustomer.ConnectAsync(host, LiveChatHost.SiteKey, null, transport);
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        var append = _stores.Hold(nameof(IChatStore.AppendAsync));
        var sending = kim.SendAsync(chat, "I was here");
        await append.Reached;
        await using var idle = await host.CustomerAsync();

        var stopping = host.StopAsync();
        await idle.Closed;
        append.LetGo();

        var receipt = (await sending).Expect();
        await kim.Closed;
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        var page = await host.Store.ReadAsync(new(Guid.ParseExact(chat, "N")), 0, 50, default);
        Assert.Equal(receipt.Sequence, Assert.Single(page!.Entries.OfType<MessagePosted>(), m => m.Text.Value == "I was here").Sequence);
    }

    [Fact]
    public async Task Nobody_new_is_let_in_and_everybody_may_try_again()
    {
        await using var host = await StartAsync();
        await using var kim = await TestCustomer.ConnectAsync(host, LiveChatHost.SiteKey, null, HttpTransportType.LongPolling);
        var ticket = (await TestCustomer.TicketAsync(host)).Ticket;
        var earlier = await RawPolling.NegotiateAsync(host.Http, "customer", ticket);
        var told = kim.Next<DrainingEvent>("Draining");
        var stopping = host.StopAsync();
        await told;

        using var connect = await host.Http.PostAsJsonAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), new { siteKey = LiveChatHost.SiteKey });
        using var customer = await host.Http.PostAsync(new Uri($"/livechat/hub/customer/negotiate?negotiateVersion=1&access_token={ticket}", UriKind.Relative), null);
        using var agent = new HttpRequestMessage(HttpMethod.Post, "/livechat/hub/agent/negotiate?negotiateVersion=1");
        agent.Headers.Add(HeaderAuthentication.Header, "ana");
        using var desk = await host.Http.SendAsync(agent);
        using var slash = await host.Http.PostAsync(new Uri($"/livechat/hub/customer/negotiate/?id=1&negotiateVersion=1&access_token={ticket}", UriKind.Relative), null);
        foreach (var answer in new[] { connect, customer, desk, slash })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("try_again", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        }

        foreach (var query in new[] { $"access_token={ticket}", $"access_token={ticket}&id={earlier}" })
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.OpenUntilClosedAsync(host, query));
            Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        }

        (await kim.StateAsync()).Expect();
        await kim.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Its_queues_are_another_nodes_at_once_and_nothing_rings_here_any_more()
    {
        await using var nodes = await TwoNodes.StartAsync(Setup(TimeSpan.FromSeconds(10)), Setup(TimeSpan.Zero));
        await using var here = await TestAgent.ConnectAsync(nodes.First, "ana");
        (await here.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        await using var kim = await nodes.First.CustomerAsync();
        var first = here.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        (await here.AcceptAsync(await first)).Expect();
        var told = here.Next<DrainingEvent>("Draining");

        var stopping = nodes.First.StopAsync();
        await told;
        await using var there = await TestAgent.ConnectAsync(nodes.Second, "ana");
        await using var lee = await nodes.Second.CustomerAsync();
        var second = there.Next<RingDto>("Ring");
        (await lee.StartAsync()).Expect();
        (await there.AcceptAsync(await second)).Expect();

        Assert.Single(here.Seen<RingDto>("Ring"));
        await here.DisposeAsync();
        await kim.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Whoever_was_let_in_before_and_comes_while_the_others_go_is_told_too()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();
        var ticket = (await TestCustomer.TicketAsync(host)).Ticket;
        var id = await RawPolling.NegotiateAsync(host.Http, "customer", ticket);
        using var desk = new HttpClient { BaseAddress = host.Address, DefaultRequestHeaders = { { HeaderAuthentication.Header, "ana" } } };
        var deskId = await RawPolling.NegotiateAsync(desk, "agent", null);
        var told = kim.Next<DrainingEvent>("Draining");
        var stopping = host.StopAsync();
        await told;

        await RawPolling.ListenForAsync(host.Http, "customer", ticket, id, "Draining");
        await RawPolling.ListenForAsync(desk, "agent", null, deskId, "Draining");

        await kim.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(10));
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_no_other_node_to_go_to_nobody_is_waited_for_but_calls_are_answered(bool hintsLeaveTheProcess)
    {
        await using var host = hintsLeaveTheProcess ? await AloneAsync() : await LiveChatHost.StartAsync(Alone(false));
        await using var chat = await OngoingChat.StartAsync(host);
        var append = _stores.Hold(nameof(IChatStore.AppendAsync));
        var sending = chat.Customer.SendAsync(chat.Id, "I was here");
        await append.Reached;

        var stopping = host.StopAsync();
        await chat.Agent.Closed;
        append.LetGo();

        (await sending).Expect();
        await chat.Customer.Closed;
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(chat.Customer.Seen<DrainingEvent>("Draining"));
    }

    [Fact]
    public async Task Where_hints_leave_the_process_people_are_sent_away_as_soon_as_another_node_has_started()
    {
        var announced = _stores.Hold(nameof(ISettingsStore.SaveAsync));
        var starting = LiveChatHost.StartAsync(Alone(true));
        await announced.Reached;
        Assert.False(starting.IsCompleted);
        announced.LetGo();
        await using var other = await starting;
        await using var host = await AloneAsync(other);
        await using var kim = await host.CustomerAsync();
        (await kim.StateAsync()).Expect();
        var told = kim.Next<DrainingEvent>("Draining");

        var stopping = host.StopAsync();
        await told;

        await kim.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Two_nodes_that_stop_together_do_not_send_their_people_to_each_other()
    {
        await using var first = await AloneAsync();
        await using var second = await AloneAsync(first);
        await using var kim = await first.CustomerAsync();
        await using var lee = await second.CustomerAsync();
        await Task.WhenAll(kim.StateAsync(), lee.StateAsync());
        var asking = new[] { _stores.Hold(nameof(ISettingsStore.ListAsync)), _stores.Hold(nameof(ISettingsStore.ListAsync)) };

        Task[] stopping = [first.StopAsync(), second.StopAsync()];
        foreach (var one in asking) await one.Reached;
        foreach (var one in asking) one.LetGo();

        await Task.WhenAll([kim.Closed, lee.Closed, .. stopping]).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(kim.Seen<DrainingEvent>("Draining"));
        Assert.Empty(lee.Seen<DrainingEvent>("Draining"));
    }

    [Fact]
    public async Task Where_nobody_can_say_whether_there_is_another_node_people_have_their_time()
    {
        await using var host = await AloneAsync();
        await using var kim = await host.CustomerAsync();
        (await kim.StateAsync()).Expect();
        var told = kim.Next<DrainingEvent>("Draining");
        _stores.FailBefore(nameof(ISettingsStore.ListAsync));

        var stopping = host.StopAsync();
        await told;

        await kim.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>A host whose hints leave the process and that has looked who else is there: nothing reads the notices any more until somebody asks.</summary>
    private async Task<LiveChatHost> AloneAsync(LiveChatHost? beside = null)
    {
        var looked = _stores.Hold(nameof(IOutboxStore.DeadLettersAsync));
        looked.LetGo();
        var setup = Alone(true);
        var host = await LiveChatHost.StartAsync(setup with
        {
            LiveChat = b =>
            {
                setup.LiveChat!(b);
                _stores.AddTo<IOutboxStore>(b);
                if (beside is not null) b.Services.Replace(ServiceDescriptor.Singleton(beside.Services.GetRequiredService<ISettingsStore>()));
            },
        });
        await looked.Reached;
        return host;
    }

    private HostSetup Alone(bool hintsLeaveTheProcess) => Setup(TimeSpan.FromSeconds(10)) with
    {
        LiveChat = b =>
        {
            _stores.AddTo<IChatStore>(b);
            _stores.AddTo<ISettingsStore>(b);
            if (hintsLeaveTheProcess) b.UseWakeUps<Carrier>();
        },
    };

    private Task<LiveChatHost> StartAsync(TimeSpan? drainTime = null) => LiveChatHost.StartAsync(Setup(drainTime ?? TimeSpan.FromSeconds(10)));

    private HostSetup Setup(TimeSpan drainTime) => new()
    {
        Clock = _clock,
        Options = o =>
        {
            HostSetup.Generous(o);
            o.DrainTime = drainTime;
        },
        LiveChat = b =>
        {
            _stores.AddTo<IChatStore>(b);
            Neighbour.AddTo(b);
        },
    };

    /// <summary>Carries hints to who knows where.</summary>
    private sealed class Carrier : IWakeUps
    {
        public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken) => throw new IOException("Nobody listens here.");
    }
}
