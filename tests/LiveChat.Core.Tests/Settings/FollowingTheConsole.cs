using LiveChat.Audit;
using LiveChat.Nodes;
using LiveChat.Queues;
using LiveChat.Settings;
using LiveChat.Teams;
using LiveChat.Tests;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Settings;

/// <summary>What the console sets counts without a restart, beside what code defines.</summary>
public sealed class FollowingTheConsole
{
    private const string SiteKey = "console-site-0001";

    private static readonly SettingsActor Mia = new("mia", "Mia");

    [Fact]
    public async Task A_queue_a_team_and_a_widget_are_there_as_soon_as_they_are_saved()
    {
        await using var host = new TestHost(b => b.AddQueue("code"));

        await SavedAsync(host, "night", new TeamOptions { DisplayName = "Night shift", Members = { "ana" } });
        await SavedAsync(host, "vip", new QueueOptions { DisplayName = "VIP", RingTimeout = TimeSpan.FromMinutes(2), Teams = { "night" } });
        await SavedAsync(host, SiteKey, new WidgetOptions { Name = "Shop", Queue = "vip" });

        Assert.Equal(["code", "vip"], host.Get<QueueCatalog>().All.Select(q => q.Id.Value));
        var queue = host.Get<QueueCatalog>().Find(new("vip"))!;
        Assert.Equal(("VIP", TimeSpan.FromMinutes(2), "night"), (queue.DisplayName, queue.RingTimeout, Assert.Single(queue.Teams)));
        Assert.Equal("code", host.Get<QueueCatalog>().Default.Id.Value);
        Assert.Equal("Night shift", host.Get<TeamCatalog>().DisplayNameOf("night"));
        Assert.Equal("night", Assert.Single(host.Get<TeamCatalog>().Of(new("ana"), [])));
        Assert.Equal(("Shop", new QueueId("vip")), (host.Get<WidgetCatalog>().Find(new(SiteKey))!.Name, host.Get<WidgetCatalog>().Find(new(SiteKey))!.Queue));
    }

    [Fact]
    public async Task Another_node_follows_when_it_looks()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(beside: one);

        var saved = await SavedAsync(one, "vip", new QueueOptions());
        Assert.Null(other.Get<QueueCatalog>().Find(new("vip")));
        await LookAsync(other);
        Assert.NotNull(other.Get<QueueCatalog>().Find(new("vip")));

        Assert.Null((await one.Get<ISettingsEditor<QueueOptions>>().DeleteAsync(Mia, "vip", saved.Version)).Refusal);
        await LookAsync(other);
        Assert.Null(other.Get<QueueCatalog>().Find(new("vip")));
    }

    [Fact]
    public async Task A_node_looks_before_it_serves_and_every_five_seconds()
    {
        var clock = new WatchedClock();
        await using var one = new TestHost(clock: clock);
        var followed = new Followed();
        await using var other = new TestHost(b => b.Services.AddSingleton<ILiveSettings>(followed), beside: one);
        var watch = other.Get<IEnumerable<IHostedService>>().OfType<SettingsWatch>().Single();

        await SavedAsync(one, "vip", new QueueOptions());
        await watch.StartingAsync(CancellationToken.None);
        Assert.NotNull(other.Get<QueueCatalog>().Find(new("vip")));
        await followed.Renewed;

        await watch.StartAsync(CancellationToken.None);
        await clock.SomebodyWaitsAsync(SettingsWatch.Every);
        var again = followed.NextAsync();
        await SavedAsync(one, "sales", new QueueOptions());
        clock.Advance(SettingsWatch.Every);
        await again;

        Assert.NotNull(other.Get<QueueCatalog>().Find(new("sales")));
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_code_defines_wins_over_a_document_of_the_same_name()
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => Logging(b, log).AddQueue("vip", q => q.DisplayName = "Of code"));

        await WriteAsync(host, SettingsKind.Queue, "vip", """{"displayName":"Of the console"}""");
        await LookAsync(host);

        Assert.Equal("Of code", Assert.Single(host.Get<QueueCatalog>().All).DisplayName);
        Assert.Equal(SettingsOrigin.Code, Assert.Single(await host.Get<ISettingsEditor<QueueOptions>>().ListAsync()).Origin);
        Assert.Contains("Queue vip", Assert.Single(log.Lines, l => l.Id.Name == "SettingsIgnored").Text, StringComparison.Ordinal);
        Assert.Empty(host.Get<NodeHealth>().UnusableSettings);
    }

    [Theory]
    [InlineData("""{"ringTimeout":"00:00:01"}""")]
    [InlineData("""{"teams":["nobody"]}""")]
    [InlineData("""{"routingPolicy":"unheard-of"}""")]
    [InlineData("""{"whenNobodyAnswers":"OtherQueue","overflowQueue":"gone"}""")]
    [InlineData("""{"whenNobodyAnswers":"OtherQueue","overflowQueue":"bad"}""")]
    [InlineData("""{"ringTimeout":"soon"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"members":{"ana":null}}""")]
    public async Task A_document_that_is_wrong_is_left_out_with_one_warning_and_stops_nothing(string content)
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => Logging(b, log));
        await WriteAsync(host, SettingsKind.Queue, "vip", content);
        await WriteAsync(host, SettingsKind.Queue, "bad", """{"ringTimeout":"00:00:01"}""");
        await WriteAsync(host, SettingsKind.Queue, "good", "{}");

        await LookAsync(host);
        await WriteAsync(host, SettingsKind.Queue, "more", "{}");
        await LookAsync(host);

        Assert.Equal(["default", "good", "more"], host.Get<QueueCatalog>().All.Select(q => q.Id.Value));
        Assert.Single(log.Lines, l => l.Id.Name == "SettingsIgnored" && l.Text.Contains("Queue vip", StringComparison.Ordinal));
        var shown = (await host.Get<ISettingsEditor<QueueOptions>>().FindAsync("vip"))!;
        Assert.Equal(SettingsOrigin.Console, shown.Origin);
        Assert.NotEmpty(shown.Problems);
    }

    [Fact]
    public async Task Queues_of_the_console_may_hand_their_chats_to_each_other()
    {
        await using var host = new TestHost();
        await WriteAsync(host, SettingsKind.Queue, "a", """{"whenNobodyAnswers":"OtherQueue","overflowQueue":"b"}""");
        await WriteAsync(host, SettingsKind.Queue, "b", """{"whenNobodyAnswers":"OtherQueue","overflowQueue":"a"}""");

        await LookAsync(host);

        Assert.Equal(new QueueId("a"), host.Get<QueueCatalog>().Find(new("b"))!.OverflowQueue);
        Assert.Equal(new QueueId("b"), host.Get<QueueCatalog>().Find(new("a"))!.OverflowQueue);
    }

    [Fact]
    public async Task The_queue_that_is_there_without_anybodys_doing_can_be_set_and_stays_the_default()
    {
        await using var host = new TestHost();
        var editor = host.Get<ISettingsEditor<QueueOptions>>();
        Assert.Equal(SettingsOrigin.BuiltIn, Assert.Single(await editor.ListAsync()).Origin);
        await SavedAsync(host, "a", new QueueOptions());

        var saved = await SavedAsync(host, "default", new QueueOptions { DisplayName = "Help" });
        Assert.Equal(("default", "Help"), (host.Get<QueueCatalog>().Default.Id.Value, host.Get<QueueCatalog>().Default.DisplayName));
        Assert.Equal(2, host.Get<QueueCatalog>().All.Length);

        Assert.Null((await editor.DeleteAsync(Mia, "default", saved.Version)).Refusal);
        Assert.Equal(("default", "default"), (host.Get<QueueCatalog>().Default.Id.Value, host.Get<QueueCatalog>().Default.DisplayName));
    }

    [Fact]
    public async Task A_widget_of_the_console_never_says_less_of_who_vouches_for_customers_than_code()
    {
        await using var host = new TestHost(b => b.Services.Configure<WidgetOptions>(WidgetId.Default.Value, w =>
        {
            w.Identity.Secrets.Add("an-invented-secret-of-40-characters-0000");
            w.Identity.Required = true;
        }));

        await SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Name = "Shop" });

        var widget = host.Get<WidgetCatalog>().Find(WidgetId.Default)!;
        Assert.Equal(("Shop", true), (widget.Name, widget.IdentityRequired));
        Assert.DoesNotContain("invented", (await host.Get<ISettingsStore>().ListAsync(SettingsKind.Widget, CancellationToken.None))[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chats_of_a_queue_that_is_gone_go_on_as_those_of_one_nobody_knows()
    {
        await using var host = new TestHost();
        await SavedAsync(host, "vip", new QueueOptions());
        await SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Queue = "vip" });
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        Assert.Equal("vip", chat.Queue.Value);

        // As another node may do it, that did not see the chat.
        var store = host.Get<ISettingsStore>();
        foreach (var key in new SettingsKey[] { new(SettingsKind.Widget, WidgetId.Default.Value), new(SettingsKind.Queue, "vip") })
            Assert.True(await store.DeleteAsync(key, (await store.GetAsync(key, CancellationToken.None))!.Version, CancellationToken.None));
        await LookAsync(host);
        await host.PassAsync(TimeSpan.FromMinutes(7));
        await host.AnAgentAsync("ana");
        await host.RouteAsync();

        Assert.NotNull((await host.NowAsync(chat)).Offer);
    }

    [Fact]
    public async Task A_widget_stays_on_its_pages_when_what_it_names_is_gone()
    {
        await using var host = new TestHost();
        await SavedAsync(host, "vip", new QueueOptions());
        await SavedAsync(host, SiteKey, new WidgetOptions { Name = "Shop", Queue = "vip" });
        var store = host.Get<ISettingsStore>();

        // As another node may do it, that did not see the widget.
        var vip = new SettingsKey(SettingsKind.Queue, "vip");
        Assert.True(await store.DeleteAsync(vip, (await store.GetAsync(vip, CancellationToken.None))!.Version, CancellationToken.None));
        await LookAsync(host);

        Assert.Equal("Shop", host.Get<WidgetCatalog>().Find(new(SiteKey))!.Name);
        Assert.NotEmpty((await host.Get<ISettingsEditor<WidgetOptions>>().FindAsync(SiteKey))!.Problems);
    }

    [Theory]
    [InlineData("""{"ringTimeout":"00:00:01"}""")]
    [InlineData("""{"teams":["nobody"]}""")]
    [InlineData("""{"whenNobodyAnswers":"Later"}""")]
    [InlineData("[]")]
    public async Task A_queue_stays_as_it_was_when_its_document_cannot_count_any_more(string content)
    {
        await using var host = new TestHost();
        await SavedAsync(host, "vip", new QueueOptions { DisplayName = "VIP" });
        await SavedAsync(host, "front", new QueueOptions { WhenNobodyAnswers = NoAnswer.OtherQueue, OverflowQueue = "vip" });
        await SavedAsync(host, SiteKey, new WidgetOptions { Name = "Shop", Queue = "vip" });

        var version = await ReplaceAsync(host, new(SettingsKind.Queue, "vip"), content);
        await LookAsync(host);

        Assert.Equal("VIP", host.Get<QueueCatalog>().Find(new("vip"))?.DisplayName);
        Assert.NotEmpty((await host.Get<ISettingsEditor<QueueOptions>>().FindAsync("vip"))!.Problems);
        Assert.Empty((await host.Get<ISettingsEditor<QueueOptions>>().FindAsync("front"))!.Problems);
        Assert.Empty((await host.Get<ISettingsEditor<WidgetOptions>>().FindAsync(SiteKey))!.Problems);
        Assert.Equal(["queue vip"], host.Get<NodeHealth>().UnusableSettings);

        // Set anew it counts, and nobody has to look any more.
        Assert.Null((await host.Get<ISettingsEditor<QueueOptions>>().SaveAsync(Mia, "vip", new() { DisplayName = "New" }, version)).Refusal);
        Assert.Equal("New", host.Get<QueueCatalog>().Find(new("vip"))!.DisplayName);
        Assert.Empty(host.Get<NodeHealth>().UnusableSettings);
    }

    [Fact]
    public async Task A_queue_whose_document_is_gone_is_gone_whatever_was_wrong_with_it()
    {
        await using var host = new TestHost();
        await SavedAsync(host, "vip", new QueueOptions());
        var version = await ReplaceAsync(host, new(SettingsKind.Queue, "vip"), "[]");
        await LookAsync(host);

        Assert.Null((await host.Get<ISettingsEditor<QueueOptions>>().DeleteAsync(Mia, "vip", version)).Refusal);

        Assert.Null(host.Get<QueueCatalog>().Find(new("vip")));
    }

    [Fact]
    public async Task A_team_stays_as_it_was_when_its_document_cannot_count_any_more()
    {
        await using var host = new TestHost();
        await SavedAsync(host, "night", new TeamOptions { Members = { "ana" } });
        await SavedAsync(host, "vip", new QueueOptions { Teams = { "night" } });

        await ReplaceAsync(host, new(SettingsKind.Team, "night"), "[]");
        await LookAsync(host);

        Assert.Equal("night", Assert.Single(host.Get<TeamCatalog>().Of(new("ana"), [])));
        Assert.Empty((await host.Get<ISettingsEditor<QueueOptions>>().FindAsync("vip"))!.Problems);
        Assert.Equal(["team night"], host.Get<NodeHealth>().UnusableSettings);
    }

    [Fact]
    public async Task One_kind_that_cannot_be_renewed_holds_up_no_other_and_is_tried_again()
    {
        var failing = new FailingOnce();
        await using var one = new TestHost();
        await using var other = new TestHost(b => b.Services.Insert(0, ServiceDescriptor.Singleton<ILiveSettings>(failing)), beside: one);
        await SavedAsync(one, "vip", new QueueOptions());

        await Assert.ThrowsAsync<InvalidOperationException>(() => LookAsync(other));
        Assert.NotNull(other.Get<QueueCatalog>().Find(new("vip")));
        await LookAsync(other);
        Assert.Equal(2, failing.Times);
    }

    [Fact]
    public async Task A_store_that_is_not_there_stops_no_start_and_nothing_that_is_known()
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => Logging(b, log).Services.AddSingleton<ISettingsStore>(new AbsentStore()));
        var watch = host.Get<IEnumerable<IHostedService>>().OfType<SettingsWatch>().Single();

        await watch.StartingAsync(CancellationToken.None);
        await watch.StartingAsync(CancellationToken.None);

        Assert.Single(log.Lines, l => l.Id.Name == "SettingsNotRead");
        Assert.Equal("default", host.Get<QueueCatalog>().Default.Id.Value);
    }

    internal static async Task<NamedSettings<TOptions>> SavedAsync<TOptions>(TestHost host, string name, TOptions options)
        where TOptions : class
    {
        var editor = host.Get<ISettingsEditor<TOptions>>();
        var outcome = await editor.SaveAsync(Mia, name, options, (await editor.FindAsync(name))?.Version ?? 0);
        Assert.Null(outcome.Refusal);
        return outcome.Current!;
    }

    private static LiveChatBuilder Logging(LiveChatBuilder builder, ILoggerProvider log)
    {
        builder.Services.AddSingleton(log);
        return builder;
    }

    private static Task LookAsync(TestHost host) => host.Get<LiveSettings>().LookAsync(CancellationToken.None);

    private static async Task WriteAsync(TestHost host, SettingsKind kind, string name, string content)
        => Assert.NotNull(await host.Get<ISettingsStore>().SaveAsync(new(kind, name), content, 0, CancellationToken.None));

    private static async Task<long> ReplaceAsync(TestHost host, SettingsKey key, string content)
    {
        var store = host.Get<ISettingsStore>();
        var written = await store.SaveAsync(key, content, (await store.GetAsync(key, CancellationToken.None))!.Version, CancellationToken.None);
        return written!.Version;
    }

    private sealed class Followed : ILiveSettings
    {
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Renewed => _next.Task;

        public Task NextAsync() => (_next = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromSeconds(30));

        public Task RenewAsync(CancellationToken cancellationToken)
        {
            _next.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class FailingOnce : ILiveSettings
    {
        public int Times { get; private set; }

        public Task RenewAsync(CancellationToken cancellationToken) => ++Times == 1 ? throw new InvalidOperationException("away") : Task.CompletedTask;
    }

    private sealed class AbsentStore : ISettingsStore
    {
        public Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken) => throw new InvalidOperationException("away");

        public Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken) => throw new InvalidOperationException("away");

        public Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken) => throw new InvalidOperationException("away");

        public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken) => throw new InvalidOperationException("away");

        public Task<long> VersionAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("away");
    }
}
