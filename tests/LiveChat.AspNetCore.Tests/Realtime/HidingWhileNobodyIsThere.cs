using LiveChat.Agents;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Realtime;

/// <summary>What the loader is told of who is there, before its page connects.</summary>
public class HidingWhileNobodyIsThere
{
    private static readonly DateTimeOffset Nine = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_agent_who_comes_is_known_ten_seconds_later()
    {
        var clock = new FakeTimeProvider(Nine);
        await using var services = Services(clock, widget => widget.Launcher.HideWhenOffline = true);
        var presence = services.GetRequiredService<WidgetPresence>();
        var widget = services.GetRequiredService<WidgetCatalog>().All[0];
        Assert.True(await presence.HidesAsync(widget, CancellationToken.None));

        var ana = new Agent { Id = new("ana"), Name = "Ana", Availability = Availability.Available, LeaseUntil = Nine.AddMinutes(5), Fence = 1 };
        Assert.True(await services.GetRequiredService<IAgentStore>().SaveAsync(ana, 0, CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.True(await presence.HidesAsync(widget, CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(await presence.HidesAsync(widget, CancellationToken.None));
    }

    [Fact]
    public async Task A_widget_that_does_not_hide_is_shown_whoever_is_there()
    {
        await using var services = Services(new FakeTimeProvider(Nine), _ => { });

        Assert.False(await services.GetRequiredService<WidgetPresence>().HidesAsync(services.GetRequiredService<WidgetCatalog>().All[0], CancellationToken.None));
    }

    private static ServiceProvider Services(TimeProvider clock, Action<WidgetOptions> widget)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton<WidgetPresence>();
        services.AddLiveChatCore().AddWidget("test-site-0000001", widget);
        return services.BuildServiceProvider();
    }
}
