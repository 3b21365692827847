using LiveChat.Detection;
using LiveChat.FaultyStores;
using LiveChat.Nodes;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Settings;

/// <summary>Rules of the console by which something is redacted by itself, beside those of code.</summary>
public sealed class SettingRules
{
    private const string Card = "4111 1111 1111 1111";
    private const string Text = "My card is " + Card + ", write to dana@example.com";

    private static readonly SettingsActor Mia = new("mia", "Mia");

    [Fact]
    public async Task What_the_console_says_counts_at_the_door_at_once()
    {
        await using var host = new TestHost();

        await SavedAsync(host, new() { Detection = Modes((Detectors.Email, DetectionMode.RedactBeforeStore), (Detectors.Card, DetectionMode.Off)) });

        Assert.Equal($"My card is {Card}, write to {Masked("dana@example.com")}", host.Get<ContentDoor>().Pass("default", Text));
        Assert.Equal(Masked("dana@example.com"), host.Get<ContentDoor>().Pass("other", "dana@example.com"));
    }

    [Fact]
    public async Task A_queue_may_be_different_and_what_is_not_said_is_as_before()
    {
        await using var host = new TestHost();

        await SavedAsync(host, new() { DetectionByQueue = new Dictionary<string, IReadOnlyDictionary<string, DetectionMode>> { ["vip"] = Modes((Detectors.Card, DetectionMode.Flag)) } });

        Assert.Equal(Card, host.Get<ContentDoor>().Pass("vip", Card));
        Assert.Equal(Detectors.Card, Assert.Single(host.Get<ContentDoor>().Flags("vip", Card)));
        Assert.Equal(Masked(Card), host.Get<ContentDoor>().Pass("default", Card));
    }

    [Theory]
    [InlineData("""{"detection":{"email":"LaterMode"}}""")]
    [InlineData("""[]""")]
    public async Task Rules_stay_in_force_when_their_document_cannot_be_read_any_more(string content)
    {
        await using var host = new TestHost();
        await SavedAsync(host, new() { Detection = Modes((Detectors.Email, DetectionMode.RedactBeforeStore)) });
        var store = host.Get<ISettingsStore>();
        var key = new SettingsKey(SettingsKind.Rule, RulesInForce.Name);

        Assert.NotNull(await store.SaveAsync(key, content, (await store.GetAsync(key, default))!.Version, default));
        await host.Get<LiveSettings>().LookAsync(default);

        Assert.Equal(Masked("dana@example.com"), host.Get<ContentDoor>().Pass("default", "dana@example.com"));
        Assert.NotEmpty((await host.Get<ISettingsEditor<RedactionRules>>().FindAsync(RulesInForce.Name))!.Problems);
    }

    /// <summary>What is kept once is out of reach of a rule that is mended later.</summary>
    [Theory]
    [InlineData("""{"detection":{"email":"LaterMode"}}""")]
    [InlineData("""[]""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task A_node_that_starts_with_rules_nobody_can_read_lets_nothing_through(string content)
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => b.ConfigureDetection(d => d.Modes[Detectors.Phone] = DetectionMode.Off).Services.AddLogging(l => l.AddProvider(log)));
        var written = await host.Get<ISettingsStore>().SaveAsync(new(SettingsKind.Rule, RulesInForce.Name), content, 0, default);

        await host.Get<LiveSettings>().LookAsync(default);

        Assert.Equal(Masked("dana@example.com"), host.Get<ContentDoor>().Pass("default", "dana@example.com"));
        Assert.All(host.Get<RulesInForce>().Now.Detection, d => Assert.Equal(d.Key == Detectors.Phone ? DetectionMode.Off : DetectionMode.RedactBeforeStore, d.Value));
        Assert.Equal(host.Get<RulesInForce>().Detectors, host.Get<RulesInForce>().Now.Detection.Keys.Order(StringComparer.Ordinal));
        Assert.Null(host.Get<RulesInForce>().Now.Retention!.After);
        Assert.Single(log.Lines, l => l.Id.Name == "SettingsUnknown");
        Assert.Equal(["rule redaction"], host.Get<NodeHealth>().UnusableSettings);

        Assert.Null((await host.Get<ISettingsEditor<RedactionRules>>().SaveAsync(Mia, RulesInForce.Name, new(), written!.Version)).Refusal);
        Assert.Equal("dana@example.com", host.Get<ContentDoor>().Pass("default", "dana@example.com"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    public async Task Rules_that_somebody_spoiled_past_the_store_can_be_set_anew(string content)
    {
        await using var host = new TestHost(b => b.UseSettingsStore<SpoiledSettings>());
        var saved = await SavedAsync(host, new());
        ((SpoiledSettings)host.Get<ISettingsStore>()).Spoil(new(SettingsKind.Rule, RulesInForce.Name), content);
        Assert.NotEmpty((await host.Get<ISettingsEditor<RedactionRules>>().FindAsync(RulesInForce.Name))!.Problems);

        var outcome = await host.Get<ISettingsEditor<RedactionRules>>().SaveAsync(Mia, RulesInForce.Name, new() { Detection = Modes((Detectors.Email, DetectionMode.Flag)) }, saved.Version);

        Assert.Null(outcome.Refusal);
        Assert.Equal(DetectionMode.Flag, host.Get<RulesInForce>().Now.Detection[Detectors.Email]);
        Assert.Contains("\"detection\"", (await host.Get<IJournal>().AuditAsync(0, 10, CancellationToken.None))[^1].Entry.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_starts_without_its_store_lets_nothing_through_until_it_knows_the_rules()
    {
        using var log = new RecordingLog();
        var stores = new FaultyStore();
        await using var host = new TestHost(b =>
        {
            b.Services.AddLogging(l => l.AddProvider(log));
            stores.AddTo<ISettingsStore>(b);
        });
        var live = host.Get<LiveSettings>();

        stores.FailBefore(nameof(ISettingsStore.VersionAsync));
        await Assert.ThrowsAnyAsync<Exception>(() => live.LookAsync(default));
        Assert.Equal(Masked("dana@example.com"), host.Get<ContentDoor>().Pass("default", "dana@example.com"));
        stores.FailBefore(nameof(ISettingsStore.ListAsync));
        await Assert.ThrowsAnyAsync<Exception>(() => live.LookAsync(default));
        Assert.Single(log.Lines, l => l.Id.Name == "SettingsUnknown" && l.Text.Contains(" Rule.", StringComparison.Ordinal));

        await live.LookAsync(default);
        Assert.Equal("dana@example.com", host.Get<ContentDoor>().Pass("default", "dana@example.com"));

        // What is known then stays known.
        stores.FailBefore(nameof(ISettingsStore.VersionAsync));
        await Assert.ThrowsAnyAsync<Exception>(() => live.LookAsync(default));
        Assert.Equal("dana@example.com", host.Get<ContentDoor>().Pass("default", "dana@example.com"));
    }

    [Fact]
    public async Task What_code_says_the_console_cannot_say_otherwise()
    {
        await using var host = new TestHost(b => b
            .ConfigureDetection(d =>
            {
                d.Modes[Detectors.Card] = DetectionMode.RedactBeforeStore;
                d.Modes[Detectors.Email] = DetectionMode.Off;
                d.Queues["vip"] = new() { [Detectors.Phone] = DetectionMode.Flag };
            })
            .ConfigureRetention(r => r.RedactAfter = TimeSpan.FromDays(30)));
        var rules = host.Get<RulesInForce>();

        await SavedAsync(host, new()
        {
            Detection = Modes((Detectors.Card, DetectionMode.Off), (Detectors.Email, DetectionMode.RedactBeforeStore), (Detectors.CardCode, DetectionMode.Off)),
            DetectionByQueue = new Dictionary<string, IReadOnlyDictionary<string, DetectionMode>>
            {
                ["vip"] = Modes((Detectors.Card, DetectionMode.Off), (Detectors.Phone, DetectionMode.Off), (Detectors.Iban, DetectionMode.Flag)),
            },
            Retention = new(null),
            RetentionByQueue = new Dictionary<string, RetentionRule> { ["vip"] = new(null) },
        });

        Assert.Equal([Detectors.Card, Detectors.Email], rules.InCode.Detection.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(DetectionMode.Flag, rules.InCode.DetectionByQueue["vip"][Detectors.Phone]);
        Assert.Equal(
            (DetectionMode.RedactBeforeStore, DetectionMode.Off, DetectionMode.Off),
            (rules.Now.Detection[Detectors.Card], rules.Now.Detection[Detectors.Email], rules.Now.Detection[Detectors.CardCode]));
        Assert.Equal([(Detectors.Iban, DetectionMode.Flag), (Detectors.Phone, DetectionMode.Flag)], rules.Now.DetectionByQueue["vip"].Select(m => (m.Key, m.Value)).Order());
        Assert.Equal((TimeSpan.FromDays(30), 0), (rules.Now.Retention!.After, rules.Now.RetentionByQueue.Count));
        Assert.Equal(Masked(Card), host.Get<ContentDoor>().Pass("vip", Card));
    }

    [Fact]
    public async Task Where_code_says_nothing_nothing_is_said_to_be_of_code()
    {
        await using var host = new TestHost();
        var code = host.Get<RulesInForce>().InCode;

        Assert.Equal((0, 0, null, 0), (code.Detection.Count, code.DetectionByQueue.Count, code.Retention, code.RetentionByQueue.Count));
        Assert.Equal(DetectionMode.RedactBeforeStore, host.Get<RulesInForce>().Now.Detection[Detectors.Card]);
    }

    [Fact]
    public async Task Code_may_reckon_with_the_age_that_is_there()
    {
        await using var host = new TestHost(b => b.ConfigureRetention(r => r.RedactAfter = TimeSpan.FromDays(30)).ConfigureRetention(r => r.RedactAfter += TimeSpan.FromDays(1)));
        await using var other = new TestHost(b => b.ConfigureRetention(r => r.RedactAfter += TimeSpan.FromDays(1)));

        Assert.Equal(TimeSpan.FromDays(31), host.Get<RulesInForce>().InCode.Retention!.After);
        Assert.Null(other.Get<RulesInForce>().InCode.Retention);
    }

    [Fact]
    public async Task Chats_are_redacted_when_they_are_as_old_as_the_console_says()
    {
        await using var host = new TestHost();
        var customer = await host.AVisitorAsync();
        var chat = await host.AChatAsync(customer);
        await host.Chats.EndAsync(customer, chat.Id);
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await host.Get<Retention>().RunOnceAsync(CancellationToken.None));

        var saved = await SavedAsync(host, new() { Retention = new(TimeSpan.FromDays(1)), RetentionByQueue = new Dictionary<string, RetentionRule> { ["default"] = new(null) } });
        Assert.Equal(0, await host.Get<Retention>().RunOnceAsync(CancellationToken.None));

        Assert.Null((await host.Get<ISettingsEditor<RedactionRules>>().SaveAsync(Mia, RulesInForce.Name, new() { Retention = new(TimeSpan.FromDays(1)) }, saved.Version)).Refusal);
        Assert.Equal(1, await host.Get<Retention>().RunOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_text_can_be_tried_and_leaves_no_trace()
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => b.Services.AddLogging(l => l.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        var rules = host.Get<RulesInForce>();

        var tried = rules.Try(Text, "default", new() { Detection = Modes((Detectors.Email, DetectionMode.Flag)) });
        var usual = rules.Try(Text);

        Assert.Equal([new(11, 30, Detectors.Card, DetectionMode.RedactBeforeStore), new TriedSpan(41, 57, Detectors.Email, DetectionMode.Flag)], tried.Found);
        Assert.Equal($"My card is {Masked(Card)}, write to dana@example.com", tried.Kept);
        Assert.Equal(Detectors.Card, Assert.Single(usual.Found).Detector);
        Assert.Equal("dana@example.com", host.Get<ContentDoor>().Pass("default", "dana@example.com"));
        Assert.Empty(host.Get<ContentDoor>().Flags("default", "dana@example.com"));
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("dana", StringComparison.Ordinal) || l.Text.Contains("4111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field_and_changes_nothing()
    {
        await using var host = new TestHost();
        var outcome = await host.Get<ISettingsEditor<RedactionRules>>().SaveAsync(
            Mia,
            RulesInForce.Name,
            new()
            {
                Detection = Modes(("unheard-of", DetectionMode.Off), (Detectors.Card, DetectionMode.Off)),
                DetectionByQueue = new Dictionary<string, IReadOnlyDictionary<string, DetectionMode>> { ["vip"] = Modes(("none", DetectionMode.Flag)) },
                Retention = new(TimeSpan.FromMinutes(1)),
                RetentionByQueue = new Dictionary<string, RetentionRule> { ["vip"] = new(TimeSpan.FromDays(4000)) },
            },
            0);

        Assert.Equal(
            ["DetectionByQueue[vip][none]: Unknown", "Detection[unheard-of]: Unknown", "Retention.Days: OutOfRange", "RetentionByQueue[vip].Days: OutOfRange"],
            outcome.Problems.Select(p => $"{p}").Order(StringComparer.Ordinal));
        Assert.Equal(Masked(Card), host.Get<ContentDoor>().Pass("default", Card));
    }

    [Fact]
    public async Task Rules_of_a_detector_that_is_gone_keep_the_others_going_and_are_named()
    {
        using var log = new RecordingLog();
        await using var host = new TestHost(b => b.Services.AddLogging(l => l.AddProvider(log)));
        await host.Get<ISettingsStore>().SaveAsync(
            new(SettingsKind.Rule, RulesInForce.Name), """{"detection":{"loyalty":"RedactBeforeStore","email":"RedactBeforeStore","old":"Off"},"detectionByQueue":{"vip":{"badge":"Flag"}}}""", 0, CancellationToken.None);

        await host.Get<LiveSettings>().LookAsync(CancellationToken.None);

        Assert.Equal(Masked("dana@example.com"), host.Get<ContentDoor>().Pass("default", "dana@example.com"));
        Assert.Equal(["rule redaction: badge", "rule redaction: loyalty"], host.Get<NodeHealth>().UnusableSettings);
        Assert.Contains("badge, loyalty", Assert.Single(log.Lines, l => l.Id.Name == "SettingsIgnoredInPart").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, l => l.Id.Name == "SettingsUnknown");
    }

    private static Task<NamedSettings<RedactionRules>> SavedAsync(TestHost host, RedactionRules rules) => FollowingTheConsole.SavedAsync(host, RulesInForce.Name, rules);

    private static Dictionary<string, DetectionMode> Modes(params (string Detector, DetectionMode Mode)[] modes) => modes.ToDictionary(m => m.Detector, m => m.Mode);

    private static string Masked(string text) => new(DetectionPipeline.Mask, text.Length);
}
