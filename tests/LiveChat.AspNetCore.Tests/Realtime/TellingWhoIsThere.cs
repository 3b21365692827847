using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Realtime;

/// <summary>Before the form is filled in, and as long as the page is open, customers know whether somebody would answer.</summary>
public class TellingWhoIsThere
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    /// <summary>A Tuesday.</summary>
    private readonly FakeTimeProvider _clock = new(new(2030, 1, 1, 7, 59, 50, TimeSpan.Zero));

    [Fact]
    public async Task An_agent_who_comes_and_goes_is_told_within_a_second()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = _clock });
        await using var kim = await host.CustomerAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        Assert.Equal(new OfflineDto(OfflineReasonDto.Nobody), (await kim.StateAsync()).Expect().Offline);

        var told = kim.Next<OfflineEvent>("Offline");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        _clock.Advance(Second);
        Assert.Null((await told).Offline);
        Assert.Null((await kim.StateAsync()).Expect().Offline);

        told = kim.Next<OfflineEvent>("Offline");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        _clock.Advance(Second);
        Assert.Equal(OfflineReasonDto.Nobody, (await told).Offline?.Reason);
    }

    [Fact]
    public async Task Opening_is_told_when_it_comes()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Clock = _clock,
            LiveChat = l => l.AddQueue("support", q => q.OpeningHours = new() { TimeZone = "Etc/UTC", Week = { [DayOfWeek.Tuesday] = "08:00-10:00" } }),
        });
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var opensAt = new DateTimeOffset(2030, 1, 1, 8, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Assert.Equal(new OfflineDto(OfflineReasonDto.Closed, opensAt), (await kim.StateAsync()).Expect().Offline);

        var told = kim.Next<OfflineEvent>("Offline");
        _clock.Advance(Sweep);
        _clock.Advance(Sweep);

        Assert.Null((await told).Offline);
    }

    [Fact]
    public async Task An_agent_at_another_node_is_told_of_with_the_next_look()
    {
        await using var nodes = await TwoNodes.StartAsync(new() { Clock = _clock });
        await using var kim = await nodes.First.CustomerAsync();
        Assert.NotNull((await kim.StateAsync()).Expect().Offline);

        var told = kim.Next<OfflineEvent>("Offline");
        await using var ana = await nodes.Second.AgentAsync("ana");
        _clock.Advance(Sweep);

        Assert.Null((await told).Offline);
    }

    [Fact]
    public async Task Without_a_page_nobody_looks_and_the_next_page_is_told_again()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = _clock });
        await using (var first = await host.CustomerAsync()) Assert.NotNull((await first.StateAsync()).Expect().Offline);
        _clock.Advance(Sweep);
        _clock.Advance(Sweep);
        await using var ana = await host.AgentAsync("ana");

        await using var kim = await host.CustomerAsync();
        Assert.Null((await kim.StateAsync()).Expect().Offline);
        var told = kim.Next<OfflineEvent>("Offline", e => e.Offline is not null);
        (await ana.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        _clock.Advance(Second);

        Assert.Equal(OfflineReasonDto.Nobody, (await told).Offline?.Reason);
    }
}
