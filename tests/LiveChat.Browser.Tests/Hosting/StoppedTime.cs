using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>The clock of a server and those of its desks, which stand until a test moves them all together.</summary>
internal sealed class StoppedTime
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly FaultyStore _stores = new();
    private readonly Dictionary<Agent, SemaphoreSlim> _answers = [];

    /// <summary>Stops the server's clock, and has agents Away when they are idle for a minute.</summary>
    public void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.PostConfigure<Agents.AgentOptions>(agents => agents.AwayWhenIdleFor = TimeSpan.FromMinutes(1));
        services.PostConfigure<LiveChatHostOptions>(chat => chat.Limits.IdleTimeout = TimeSpan.FromHours(1));
        _stores.AddTo<IRoutingStore>(services.AddLiveChatCore());
    }

    /// <summary>An agent who sits at a desk whose clock stands.</summary>
    public async Task<Agent> SitDownAsync(Scene scene, Look? look = null)
    {
        var agent = await scene.AgentAsync(look: look);
        var answers = _answers[agent] = new(0);
        agent.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Text?.Contains("\"serverTime\"", StringComparison.Ordinal) is true) answers.Release();
        };
        await agent.Page.Clock.InstallAsync();
        await agent.SitDownAsync();
        await agent.StopTheClockAsync();
        return agent;
    }

    /// <summary>A desk is gone, as when its machine is.</summary>
    public async Task LoseAsync(Agent agent)
    {
        _answers.Remove(agent);
        await agent.Context.CloseAsync();
    }

    /// <summary>Lets time pass at the desks and at the server, from one sign of life to the next.</summary>
    public async Task PassAsync(Scene scene, TimeSpan time, Func<Task>? meanwhile = null)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Heartbeat)
        {
            if (meanwhile is not null) await meanwhile();
            foreach (var (agent, answers) in _answers)
            {
                while (answers.Wait(0))
                {
                    // The answer to something before.
                }

                await agent.Page.Clock.FastForwardAsync((long)Heartbeat.TotalMilliseconds);
                Assert.True(await answers.WaitAsync(Patience.Span), $"{agent.Name} gave no sign of life.");
            }

            for (var passed = TimeSpan.Zero; passed < Heartbeat; passed += Sweep) await RouteAsync(scene);
        }
    }

    /// <summary>The router looks when its time has come, and when somebody opens a desk.</summary>
    private async Task RouteAsync(Scene scene)
    {
        var look = _stores.Hold(nameof(IRoutingStore.DueAsync));
        look.LetGo();
        _clock.Advance(Sweep);
        await scene.Server.Services.GetRequiredService<IAgentService>().SignInAsync(new("somebody", "Somebody"));
        await look.Done;
    }
}
