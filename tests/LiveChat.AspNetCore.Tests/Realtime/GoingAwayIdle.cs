using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class GoingAwayIdle
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider _clock = new();
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task Every_desk_of_the_agent_is_told_why_and_available_again_rings()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var anasPhone = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        Assert.Equal(60_000, (await ana.StateAsync()).Expect().AwayWhenIdleForMs);
        var atDesk = ana.Next<AgentDto>("AgentChanged", a => a.Notice is not null);
        var onPhone = anasPhone.Next<AgentDto>("AgentChanged", a => a.Notice is not null);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(4); passed += Heartbeat)
        {
            (await anasPhone.HeartbeatAsync(passed)).Expect();
            await PassAsync(ben, ana, passed);
        }

        Assert.Equal((AvailabilityDto.Away, "idle"), ((await atDesk).Availability, (await atDesk).Notice));
        Assert.Equal(await atDesk, await onPhone);
        Assert.Equal("idle", (await anasPhone.StateAsync()).Expect().Agent.Notice);

        var rings = anasPhone.Next<RingDto>("Ring");
        Assert.Null((await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect().Notice);
        await using var kim = await host.CustomerAsync();
        (await kim.StartAsync()).Expect();
        await rings;
    }

    [Fact]
    public async Task Who_is_at_one_of_the_desks_stays_and_so_does_one_whose_desk_says_nothing()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var anasPhone = await host.AgentAsync("ana");
        await using var mia = await host.AgentAsync("mia");
        await using var ben = await host.AgentAsync("ben", isAvailable: false);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(4); passed += Heartbeat)
        {
            (await anasPhone.HeartbeatAsync(TimeSpan.FromSeconds(3))).Expect();
            (await mia.HeartbeatAsync()).Expect();
            await PassAsync(ben, ana, passed);
        }

        Assert.Equal(AvailabilityDto.Available, (await ana.StateAsync()).Expect().Agent.Availability);
        Assert.Equal(AvailabilityDto.Available, (await mia.StateAsync()).Expect().Agent.Availability);
    }

    [Fact]
    public async Task Who_is_in_a_chat_stays()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(4); passed += Heartbeat) await PassAsync(ben, chat.Agent, passed);

        Assert.Equal(AvailabilityDto.Available, (await chat.Agent.StateAsync()).Expect().Agent.Availability);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task A_desk_that_says_nonsense_gives_a_sign_of_life(long idleForMs)
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana");

        Assert.True((await ana.CallAsync<HeartbeatDto>("Heartbeat", new Heartbeat { IdleForMs = idleForMs })).Ok);
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        Clock = _clock,
        Options = o =>
        {
            HostSetup.Generous(o);
            o.Limits.IdleTimeout = TimeSpan.FromHours(1);
        },
        LiveChat = l =>
        {
            l.ConfigureAgents(a => a.AwayWhenIdleFor = TimeSpan.FromMinutes(1));
            _stores.AddTo<IRoutingStore>(l);
        },
    });

    /// <summary>An idle desk gives a sign of life, and time passes until the next one while the router looks; it does after every change of an agent.</summary>
    private async Task PassAsync(TestAgent other, TestAgent idle, TimeSpan idleFor)
    {
        (await idle.HeartbeatAsync(idleFor)).Expect();
        for (var left = Heartbeat; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(5))
        {
            var look = _stores.Hold(nameof(IRoutingStore.DueAsync));
            look.LetGo();
            _clock.Advance(TimeSpan.FromSeconds(5));
            (await other.SetAvailabilityAsync(AvailabilityDto.Offline)).Expect();
            await look.Done;
        }
    }
}
