using LiveChat.Core.Tests.Settings;
using LiveChat.FaultyStores;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Widgets;

/// <summary>From which pages a widget was asked for, for whoever puts it there.</summary>
public sealed class SeeingPages
{
    private const string Shop = "https://shop.example.com";
    private const string Own = "https://chat.example.com";

    [Fact]
    public async Task A_page_is_seen_by_its_origin_and_nothing_more()
    {
        await using var host = new TestHost();
        var sightings = host.Get<WidgetSightings>();
        Assert.Empty(await sightings.OfAsync(WidgetId.Default));

        sightings.See(WidgetId.Default, $"{Shop}/orders/42?name=Dana", Own);

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

        host.Get<WidgetSightings>().See(WidgetId.Default, page, Own);

        Assert.Empty(await host.Get<WidgetSightings>().OfAsync(WidgetId.Default));
    }

    [Fact]
    public async Task Other_nodes_and_later_ones_know_after_it_is_written()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(beside: one);
        one.Get<WidgetSightings>().See(WidgetId.Default, Shop, Own);
        var at = one.Clock.GetUtcNow();
        Assert.Empty(await other.Get<WidgetSightings>().OfAsync(WidgetId.Default));

        await one.Get<WidgetSightings>().WriteAsync(default);
        one.Clock.Advance(TimeSpan.FromHours(1));
        other.Get<WidgetSightings>().See(WidgetId.Default, "https://blog.example.com", Own);

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
                for (var i = 0; i < 100; i++) node.Get<WidgetSightings>().See(WidgetId.Default, Shop, Own);
                await node.Get<WidgetSightings>().WriteAsync(default);
                versions.Add((await DocumentAsync(one))!.Version);
            }

            one.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, versions.Count);
    }

    [Theory]
    [InlineData(Shop)]
    [InlineData(Own)]
    public async Task Made_up_pages_push_no_allowed_one_out_and_grow_nothing(string allowed)
    {
        await using var host = new TestHost();
        WidgetOptions options = allowed is Own ? new() : new() { Domains = { allowed } };
        await FollowingTheConsole.SavedAsync(host, WidgetId.Default.Value, options);
        var sightings = host.Get<WidgetSightings>();

        sightings.See(WidgetId.Default, allowed, Own);
        MadeUp(WidgetId.Default, 0, 100);
        await sightings.WriteAsync(default);
        host.Clock.Advance(WidgetSightings.Every);
        MadeUp(WidgetId.Default, 100, 200);
        Assert.Equal(WidgetSightings.MostOfEach + 1, (await sightings.OfAsync(WidgetId.Default)).Count);
        await sightings.WriteAsync(default);

        await using var later = new TestHost(beside: host);
        var seen = await later.Get<WidgetSightings>().OfAsync(WidgetId.Default);
        Assert.Equal(WidgetSightings.MostOfEach + 1, seen.Count);
        Assert.Contains(seen, s => s.Origin == allowed);
        Assert.Equal(seen, await sightings.OfAsync(WidgetId.Default));

        void MadeUp(WidgetId widget, int from, int to)
        {
            for (var i = from; i < to; i++) sightings.See(widget, $"https://{i}.example.net", Own);
        }
    }

    [Fact]
    public async Task Made_up_pages_blind_no_widget()
    {
        const string Other = "console-site-0001";
        await using var host = new TestHost();
        await FollowingTheConsole.SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Domains = { Shop } });
        await FollowingTheConsole.SavedAsync(host, Other, new WidgetOptions { Name = "Other" });
        var sightings = host.Get<WidgetSightings>();
        for (var i = 0; i < 5_000; i++) sightings.See(WidgetId.Default, $"https://{i}.example.net", Own);

        sightings.See(WidgetId.Default, Shop, Own);
        sightings.See(WidgetId.Default, "https://blog.example.com", Own);
        sightings.See(new(Other), Shop, Own);

        var seen = await sightings.OfAsync(WidgetId.Default);
        Assert.Contains(seen, s => s.Origin == Shop);
        Assert.Contains(seen, s => s.Origin == "https://blog.example.com");
        Assert.Equal(Shop, Assert.Single(await sightings.OfAsync(new(Other))).Origin);
    }

    [Fact]
    public async Task A_page_that_becomes_allowed_is_no_longer_one_of_the_others()
    {
        await using var host = new TestHost();
        var sightings = host.Get<WidgetSightings>();
        sightings.See(WidgetId.Default, Shop, Own);
        await sightings.WriteAsync(default);
        await FollowingTheConsole.SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Domains = { Shop } });
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        sightings.See(WidgetId.Default, Shop, Own);
        for (var i = 0; i < 100; i++) sightings.See(WidgetId.Default, $"https://{i}.example.net", Own);
        await sightings.WriteAsync(default);

        await using var later = new TestHost(beside: host);
        Assert.Equal(Shop, Assert.Single(await later.Get<WidgetSightings>().OfAsync(WidgetId.Default), s => !s.Origin.EndsWith("example.net", StringComparison.Ordinal)).Origin);
    }

    [Fact]
    public async Task What_is_seen_again_while_it_is_written_is_written_the_next_time()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        var sightings = host.Get<WidgetSightings>();
        sightings.See(WidgetId.Default, Shop, Own);
        var written = stores.Hold(nameof(ISettingsStore.SaveAsync));
        var write = sightings.WriteAsync(default);
        await written.Reached;
        host.Clock.Advance(WidgetSightings.Every);
        sightings.See(WidgetId.Default, Shop, Own);
        written.LetGo();
        await write;

        await sightings.WriteAsync(default);

        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(SightingsFile.Read(await DocumentAsync(host))).At);
    }

    [Fact]
    public void A_node_keeps_the_last_few_of_each_sort()
    {
        var pages = new SeenPages();
        for (var i = 0; i < 100; i++) pages.See(new($"https://{i}.example.net", DateTimeOffset.UnixEpoch.AddSeconds(i), i % 2 == 0));

        var last = Enumerable.Range(80, 20).Select(i => $"https://{i}.example.net").ToHashSet();
        Assert.Equal(last, pages.All.Select(p => p.Origin).ToHashSet());
        Assert.Equal(last, pages.Unwritten.Select(p => p.Origin).ToHashSet());
    }

    [Fact]
    public async Task Of_a_widget_that_is_not_there_nothing_is_seen()
    {
        await using var host = new TestHost();

        host.Get<WidgetSightings>().See(new("nobody-has-this-key"), Shop, Own);

        Assert.Empty(await host.Get<WidgetSightings>().OfAsync(new("nobody-has-this-key")));
    }

    [Fact]
    public async Task What_cannot_be_written_is_written_the_next_time()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        stores.FailBefore(nameof(ISettingsStore.SaveAsync));
        host.Get<WidgetSightings>().See(WidgetId.Default, Shop, Own);

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

        host.Get<WidgetSightings>().See(WidgetId.Default, Shop, Own);
        clock.Advance(SightingsWriter.Pause);
        await written.Done;
        host.Get<WidgetSightings>().See(WidgetId.Default, "https://blog.example.com", Own);
        await writer.StopAsync(default);

        Assert.Equal(["https://blog.example.com", Shop], SightingsFile.Read(await DocumentAsync(host)).Select(s => s.Origin));
    }

    [Fact]
    public async Task What_is_kept_and_cannot_be_read_is_mended_by_the_next_page()
    {
        await using var host = new TestHost();
        await host.Get<ISettingsStore>().SaveAsync(SightingsFile.KeyOf(WidgetId.Default), "[]", 0, default);
        host.Get<WidgetSightings>().See(WidgetId.Default, Shop, Own);

        await host.Get<WidgetSightings>().WriteAsync(default);

        Assert.Equal(Shop, Assert.Single(SightingsFile.Read(await DocumentAsync(host))).Origin);
    }

    private static Task<SettingsDocument?> DocumentAsync(TestHost host) => host.Get<ISettingsStore>().GetAsync(SightingsFile.KeyOf(WidgetId.Default), default);
}
