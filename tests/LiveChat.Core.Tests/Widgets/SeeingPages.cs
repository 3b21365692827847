using LiveChat.FaultyStores;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Widgets;

/// <summary>From which pages a widget was asked for, for whoever puts it there.</summary>
public sealed class SeeingPages
{
    private const string Shop = "https://shop.example.com";

    [Fact]
    public async Task A_page_is_seen_by_its_origin_and_nothing_more()
    {
        await using var host = new TestHost();
        var sightings = host.Get<WidgetSightings>();
        Assert.Empty(await sightings.OfAsync(WidgetId.Default));

        sightings.See(WidgetId.Default, $"{Shop}/orders/42?name=Dana");

        Assert.Equal(new WidgetSighting(Shop, host.Clock.GetUtcNow()), Assert.Single(await sightings.OfAsync(WidgetId.Default)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("about:blank")]
    [InlineData("file:///home/dana/page.html")]
    [InlineData("https://dana:secret@shop.example.com/")]
    [InlineData("android-app://com.example/")]
    public async Task What_is_no_page_of_the_web_is_not_seen(string? page)
    {
        await using var host = new TestHost();

        host.Get<WidgetSightings>().See(WidgetId.Default, page);

        Assert.Empty(await host.Get<WidgetSightings>().OfAsync(WidgetId.Default));
    }

    [Fact]
    public async Task Other_nodes_and_later_ones_know_after_it_is_written()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(beside: one);
        one.Get<WidgetSightings>().See(WidgetId.Default, Shop);
        var at = one.Clock.GetUtcNow();
        Assert.Empty(await other.Get<WidgetSightings>().OfAsync(WidgetId.Default));

        await one.Get<WidgetSightings>().WriteAsync(default);
        one.Clock.Advance(TimeSpan.FromHours(1));
        other.Get<WidgetSightings>().See(WidgetId.Default, "https://blog.example.com");

        Assert.Equal([new("https://blog.example.com", at.AddHours(1)), new WidgetSighting(Shop, at)], await other.Get<WidgetSightings>().OfAsync(WidgetId.Default));
        Assert.Equal(0, await one.Get<ISettingsStore>().VersionAsync(default));
    }

    [Fact]
    public async Task However_many_pages_ask_it_is_written_once_in_five_minutes()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(beside: one);
        var versions = new HashSet<long>();
        for (var minute = 0; minute < 10; minute++)
        {
            foreach (var node in new[] { one, other })
            {
                for (var i = 0; i < 100; i++) node.Get<WidgetSightings>().See(WidgetId.Default, Shop);
                await node.Get<WidgetSightings>().WriteAsync(default);
                versions.Add((await DocumentAsync(one))!.Version);
            }

            one.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, versions.Count);
    }

    [Fact]
    public async Task Made_up_pages_push_no_allowed_one_out_and_grow_nothing()
    {
        await using var host = new TestHost();
        var editor = host.Get<ISettingsEditor<WidgetOptions>>();
        Assert.Null((await editor.SaveAsync(new("mia", "Mia"), WidgetId.Default.Value, new() { Domains = { Shop } }, 0)).Refusal);
        var sightings = host.Get<WidgetSightings>();

        sightings.See(WidgetId.Default, Shop);
        for (var i = 0; i < 3 * WidgetSightings.MostAtOnce; i++) sightings.See(WidgetId.Default, $"https://{i}.example.net");
        await sightings.WriteAsync(default);

        await using var later = new TestHost(beside: host);
        var seen = await later.Get<WidgetSightings>().OfAsync(WidgetId.Default);
        Assert.Equal(WidgetSightings.MostOfEach + 1, seen.Count);
        Assert.Contains(seen, s => s.Origin == Shop);
        Assert.Equal(WidgetSightings.MostAtOnce, (await sightings.OfAsync(WidgetId.Default)).Count);

        // Once that is over, what comes next is seen.
        host.Clock.Advance(WidgetSightings.Every);
        sightings.See(WidgetId.Default, "https://new.example.com");
        Assert.Contains(await sightings.OfAsync(WidgetId.Default), s => s.Origin == "https://new.example.com");
    }

    [Fact]
    public async Task What_cannot_be_written_is_written_the_next_time()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        stores.FailBefore(nameof(ISettingsStore.SaveAsync));
        host.Get<WidgetSightings>().See(WidgetId.Default, Shop);

        await host.Get<WidgetSightings>().WriteAsync(default);
        Assert.Null(await DocumentAsync(host));
        await host.Get<WidgetSightings>().WriteAsync(default);

        Assert.Contains(Shop, (await DocumentAsync(host))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_written_once_a_minute_and_when_the_host_stops()
    {
        var (clock, stores) = (new WatchedClock(), new FaultyStore());
        await using var host = new TestHost(stores.AddTo<ISettingsStore>, clock);
        var writer = host.Get<IEnumerable<IHostedService>>().OfType<SightingsWriter>().Single();
        await writer.StartAsync(default);
        await clock.SomebodyWaitsAsync(SightingsWriter.Pause);
        var written = stores.Hold(nameof(ISettingsStore.SaveAsync));
        written.LetGo();

        host.Get<WidgetSightings>().See(WidgetId.Default, Shop);
        clock.Advance(SightingsWriter.Pause);
        await written.Done;
        host.Get<WidgetSightings>().See(WidgetId.Default, "https://blog.example.com");
        await writer.StopAsync(default);

        Assert.Equal(["https://blog.example.com", Shop], SightingsFile.Read(await DocumentAsync(host)).Select(s => s.Origin));
    }

    [Fact]
    public async Task What_is_kept_and_cannot_be_read_is_mended_by_the_next_page()
    {
        await using var host = new TestHost();
        await host.Get<ISettingsStore>().SaveAsync(SightingsFile.KeyOf(WidgetId.Default), "[]", 0, default);
        host.Get<WidgetSightings>().See(WidgetId.Default, Shop);

        await host.Get<WidgetSightings>().WriteAsync(default);

        Assert.Equal(Shop, Assert.Single(SightingsFile.Read(await DocumentAsync(host))).Origin);
    }

    private static Task<SettingsDocument?> DocumentAsync(TestHost host) => host.Get<ISettingsStore>().GetAsync(SightingsFile.KeyOf(WidgetId.Default), default);
}
