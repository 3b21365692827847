using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using LiveChat.Agents;
using LiveChat.Events;
using LiveChat.Nodes;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.WakeUps;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Nodes;

/// <summary>Which settings have to be the same on every node.</summary>
public class WhatIsCompared
{
    private const string SiteKey = "test-site-0000001";
    private const string Secret = "an-invented-secret-of-40-characters-0000";
    private const string Key = "another-invented-secret-of-40-characters";

    public static TheoryData<string, Type> Parts => new()
    {
        { "queue billing", typeof(QueueSettings) },
        { $"widget {SiteKey}", typeof(WidgetSettings) },
        { "team night", typeof(TeamOptions) },
        { "agents", typeof(AgentOptions) },
        { "transcripts", typeof(TranscriptOptions) },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Everything_a_part_is_made_of_is_compared(string name, Type type)
    {
        await using var host = new TestHost(Everything);

        var compared = FingerprintsOf(host)[name].Keys;

        Assert.Equal(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Order(StringComparer.Ordinal), compared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_host_can_add_is_compared_by_name()
    {
        await using var host = new TestHost(Everything);

        Assert.Equal(
            [
                "agents", "default queue", "event handler audit", "event handler crm", $"identity of widget {SiteKey}", "macros of team night", "queue billing", "queue overflow", "resume policy", "routing policy least-busy", "routing policy longest-idle",
                "routing policy longest-idle-in-queue", "routing policy mine", "routing policy round-robin", "routing policy simultaneous", "routing policy simultaneous-by-weight",
                "routing policy skills", "team night", "transcripts", "webhook crm", $"widget {SiteKey}",
            ],
            host.Get<CodeDefinitions>().All().Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Url", "https://other.example.com/")]
    [InlineData("Secret", "another-secret-of-at-least-32-characters")]
    [InlineData("AllowedNetworks", "10.1.0.0/16")]
    public async Task A_webhook_that_sends_otherwise_is_another_one(string property, string value)
    {
        await using var host = new TestHost(Everything);
        await using var other = new TestHost(b =>
        {
            Everything(b);
            b.AddWebhook("crm", w =>
            {
                if (property == "Url") w.Url = new(value);
                else if (property == "Secret") w.Secret = value;
                else w.AllowedNetworks.Add(System.Net.IPNetwork.Parse(value));
            });
        });

        var (here, there) = (FingerprintsOf(host), FingerprintsOf(other));

        Assert.Equal(
            new Dictionary<string, string> { ["webhook crm"] = $"another {property} on web-2" },
            NodeDifferences.Find(here, [new() { Node = "web-2", At = default, Definitions = there }]));
    }

    [Fact]
    public async Task A_node_that_believes_other_tokens_is_another_one()
    {
        await using var host = new TestHost(Everything);
        await using var other = new TestHost(b =>
        {
            Everything(b);
            b.AddWidget(SiteKey, w => w.Identity.Secrets.Insert(0, Secret));
        });

        var (here, there) = (FingerprintsOf(host), FingerprintsOf(other));

        Assert.Equal(
            new Dictionary<string, string> { [$"identity of widget {SiteKey}"] = "another Secrets on web-2" },
            NodeDifferences.Find(here, [new() { Node = "web-2", At = default, Definitions = there }]));
    }

    [Fact]
    public async Task Nothing_that_was_set_stands_in_the_store()
    {
        await using var host = new TestHost(Beside);
        await host.NodeWatch.LookAsync(default);

        var content = (await NoticeAsync(host)).Content;

        Assert.Contains("webhook crm", content, StringComparison.Ordinal);
        foreach (var set in new[] { Secret, Key, "hooks.example.com", "no-reply@shop.example.com", "Accounts", "ana-7", "https://www.example.com" }) Assert.DoesNotContain(set, content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_webhook_keeps_secret_is_slow_to_guess_and_has_another_fingerprint_in_every_installation_and_webhook()
    {
        await using var host = new TestHost(b =>
        {
            Beside(b);
            b.AddWebhook("shop", w => (w.Url, w.Secret, w.PreviousSecret) = (new("https://hooks.example.com/in"), Secret, Secret));
        });
        await using var node = new TestHost(Beside, beside: host);
        await using var elsewhere = new TestHost(Beside);
        foreach (var one in new[] { host, node, elsewhere }) await one.NodeWatch.LookAsync(default);
        var (here, next, there) = (await FingerprintsAsync(host), await FingerprintsAsync(node), await FingerprintsAsync(elsewhere));
        var salt = await host.Get<NodeRegister>().SaltAsync(default);
        byte[] own = [.. salt, .. "webhook crm"u8];

        Assert.Equal(
            Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2($"\"{Secret}\"", own, 210_000, HashAlgorithmName.SHA512, 8)), here["webhook crm"]["Secret"]);
        Assert.Equal(here["webhook crm"], next["webhook crm"]);
        foreach (var property in new[] { "Url", "Secret" })
        {
            Assert.NotEqual(here["webhook crm"][property], there["webhook crm"][property]);
            Assert.NotEqual(here["webhook crm"][property], here["webhook shop"][property]);
        }

        var quick = NodeNotice.FingerprintsOf(host.Get<CodeDefinitions>().All().Select(d => d with { Secrets = [] }), salt)["webhook shop"];
        foreach (var property in new[] { "Url", "Secret", "PreviousSecret" }) Assert.NotEqual(quick[property], here["webhook shop"][property]);
    }

    private static Dictionary<string, Dictionary<string, string>> FingerprintsOf(TestHost host) => NodeNotice.FingerprintsOf(host.Get<CodeDefinitions>().All(), []);

    private static async Task<Dictionary<string, Dictionary<string, string>>> FingerprintsAsync(TestHost host)
        => JsonSerializer.Deserialize((await NoticeAsync(host)).Content, NodeJsonContext.Default.NodeNotice)!.Definitions;

    private static async Task<SettingsDocument> NoticeAsync(TestHost host)
        => (await host.Get<ISettingsStore>().GetAsync(new(SettingsKind.Node, $"notices/{host.Get<ThisNode>().Id}"), default))!;

    /// <summary>With everything set, and not alone.</summary>
    private static void Beside(LiveChatBuilder builder)
    {
        var shared = new InMemoryWakeUps();
        shared.Join();
        builder.Services.AddSingleton<IWakeUps>(shared);
        Everything(builder);
    }

    /// <summary>Nothing of it is what it would be without being set.</summary>
    private static void Everything(LiveChatBuilder builder) => builder
        .AddQueue("billing", q =>
        {
            q.DisplayName = "Accounts";
            q.Teams.Add("night");
            q.AddMember("ben-8", m => m.Weight = 2);
            q.RequiredSkills.Add("french");
            q.SkillField = "topic";
            q.OpeningHours = new() { TimeZone = "Europe/Berlin", Week = { [DayOfWeek.Monday] = "09:00-17:00" }, Exceptions = { ["12-25"] = "closed" } };
            q.RepeatRouting = RepeatRouting.NewAgent;
            q.MaxWaiting = 40;
            q.Priority = 1;
            q.WrapUpTime = TimeSpan.FromSeconds(30);
            (q.WhenNobodyAnswers, q.OverflowQueue) = (NoAnswer.OtherQueue, "overflow");
        })
        .AddQueue("overflow")
        .AddMacro("night", "hello", "A greeting", "Good evening")
        .AddTeam("night", t =>
        {
            t.DisplayName = "The night";
            t.Members.Add("ana-7");
            t.MembersEditMacros = true;
        })
        .AddWidget(SiteKey, w =>
        {
            w.Domains.Add("https://www.example.com");
            w.Locales.Add("de");
            w.Identity.Secrets.Add(Key);
            w.Identity.Required = true;
        })
        .ConfigureTranscripts(t => (t.FromAddress, t.FromName, t.Subject, t.Intro, t.Footer, t.Locale) = ("no-reply@shop.example.com", "The shop", "Your chat", "Thank you", "The shop, Berlin", "de"))
        .AddRoutingPolicy<MyPolicy>()
        .AddEventHandler<MyHandler>("audit")
        .AddWebhook("crm", w => (w.Url, w.Secret) = (new("https://hooks.example.com/in"), Secret));

    private sealed class MyPolicy : IRoutingPolicy
    {
        public string Name => "mine";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => LiveChat.Routing.Rank.By(candidate.Load, candidate.IdleSince);
    }

    private sealed class MyHandler : IChatEventHandler
    {
        public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
