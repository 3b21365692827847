using LiveChat.Audit;
using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Teams;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Settings;

/// <summary>What an administrator may change, and what is said of what cannot be.</summary>
public sealed class ChangingSettings
{
    private const string SiteKey = "console-site-0001";

    private static readonly SettingsActor Mia = new("mia", "Mia");

    [Fact]
    public async Task Settings_come_back_as_they_were_saved()
    {
        await using var host = new TestHost(b => b.AddTeam("night"));
        var queue = new QueueOptions
        {
            DisplayName = "VIP",
            RoutingPolicy = RoutingPolicies.Skills,
            Teams = { "night" },
            RequiredSkills = { "english" },
            SkillField = "language",
            SkillsRequiredFor = TimeSpan.FromSeconds(31),
            OfferTimeout = TimeSpan.FromSeconds(21),
            RingTimeout = TimeSpan.FromSeconds(91),
            WhenNobodyAnswers = NoAnswer.OtherQueue,
            OverflowQueue = "default",
            RepeatRouting = RepeatRouting.SameAgentFirst,
            CustomerIdleTimeout = TimeSpan.FromSeconds(301),
            OpeningHours = new() { TimeZone = "Europe/Berlin", Week = { [DayOfWeek.Monday] = "09:00-17:00" }, Exceptions = { ["12-25"] = "closed" } },
            MaxWaiting = 12,
            Priority = 3,
            WrapUpTime = TimeSpan.FromSeconds(15),
            AcceptsTransfers = false,
        };
        queue.AddMember("ana", m =>
        {
            (m.Weight, m.Receives) = (5, false);
            m.Skills.Add("dutch");
        });

        await FollowingTheConsole.SavedAsync(host, "vip", queue);

        var back = host.Get<QueueCatalog>().Find(new("vip"))!;
        Assert.Equivalent(
            new QueueSettings(new("vip"), "VIP", RoutingPolicies.Skills, ["night"], TimeSpan.FromSeconds(21), TimeSpan.FromSeconds(91), NoAnswer.OtherQueue, TimeSpan.FromSeconds(301))
            {
                RequiredSkills = ["english"],
                SkillField = "language",
                SkillsRequiredFor = TimeSpan.FromSeconds(31),
                OpeningHours = OpeningHours.Of(queue.OpeningHours),
                MaxWaiting = 12,
                Priority = 3,
                WrapUpTime = TimeSpan.FromSeconds(15),
                OverflowQueue = new("default"),
                RepeatRouting = RepeatRouting.SameAgentFirst,
                AcceptsTransfers = false,
                Members = back.Members,
            },
            back);
        var ana = back.MemberOf("ana");
        Assert.Equal((5, false, "dutch"), (ana.Weight, ana.Receives, Assert.Single(ana.Skills)));
    }

    [Fact]
    public async Task A_widget_comes_back_as_it_was_saved()
    {
        await using var host = new TestHost();
        var form = new PreChatForm
        {
            Title = "Talk to us",
            Intro = "We are here.",
            SubmitLabel = "Go",
            CheckedLabel = "Sure",
            ConsentUrl = new("https://www.example.com/privacy"),
            Fields =
            [
                new() { Key = "topic", Type = FormFieldType.Select, Label = "Topic", Role = FormFieldRole.Queue, Options = [new("a", "A", new("default")), new("b", "B")] },
                new()
                {
                    Key = "order", Type = FormFieldType.Text, Label = "Order", Required = true, Help = "A number", Placeholder = "123", MaxLength = 12, Pattern = "[0-9]+",
                    Autocomplete = "off", DefaultValue = "1", VisibleIf = FormCondition.Is("topic", "a"),
                },
                new() { Key = "age", Type = FormFieldType.Number, Label = "Age", Min = 1, Max = 120.5 },
                new() { Key = "page", Type = FormFieldType.Hidden, Label = "Page", Source = FormFieldSource.PageUrl },
                new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, HideWhenKnown = true, IsPersonal = true },
            ],
        };
        var options = new WidgetOptions
        {
            Name = "Shop",
            Queue = "default",
            Domains = { "https://www.example.com" },
            Look = { Accent = "#123456", Scheme = ColorScheme.Dark, Radius = 3, LogoUrl = "/logo.svg", Font = WidgetFont.InheritName, Density = WidgetDensity.Compact },
            Launcher =
            {
                Position = LauncherPosition.BottomStart, OffsetX = 1, OffsetY = 2, ZIndex = 3, Shape = LauncherShape.Circle, Icon = LauncherIcon.Logo, Label = "Hi", Teaser = "Hello",
                TeaserAfter = TimeSpan.FromSeconds(9), ShowOn = { "/a" }, HideOn = { "/b" }, HideWhenOffline = true,
            },
            Texts = { ["form.title"] = "T" },
            LocaleTexts = { ["de"] = new Dictionary<string, string> { ["form.title"] = "D" } },
            Locale = "nl",
            Locales = { "de" },
            FollowPageLanguage = false,
            Form = form,
            OfflineForm = null,
            AfterSubmit = { ShowAutoMessages = false, ShowFormSummary = false, AutoMessages = { new("Hello", TimeSpan.FromMilliseconds(1500)) } },
            Behaviour =
            {
                Sound = false, ShowQueuePosition = false, ShowReadReceipts = false, ResumeEnabled = true, ResumeWindow = TimeSpan.FromMinutes(7), TranscriptEmail = false,
                TranscriptDownload = false, Rating = true, MessagesWhenNobodyIsThere = false, Branding = true,
            },
        };

        await FollowingTheConsole.SavedAsync(host, SiteKey, options);
        await using var other = new TestHost(b => b.AddWidget(SiteKey, o => Copy(options, o)));

        Assert.Equivalent(other.Get<WidgetCatalog>().Find(new(SiteKey)), host.Get<WidgetCatalog>().Find(new(SiteKey)), strict: true);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_exactly_one_wins_and_the_other_sees_how_it_is()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(beside: one);
        var read = await FollowingTheConsole.SavedAsync(one, "vip", new QueueOptions());

        var first = await one.Get<ISettingsEditor<QueueOptions>>().SaveAsync(Mia, "vip", new() { DisplayName = "First" }, read.Version);
        var second = await other.Get<ISettingsEditor<QueueOptions>>().SaveAsync(new("ben", "Ben"), "vip", new() { DisplayName = "Second" }, read.Version);

        Assert.Null(first.Refusal);
        Assert.Equal(SettingsRefusal.Changed, second.Refusal);
        Assert.Equal(("First", "Mia", one.Clock.GetUtcNow()), (second.Current!.Options.DisplayName, second.Current.ChangedBy, second.Current.ChangedAt));
        Assert.Equal("First", one.Get<QueueCatalog>().Find(new("vip"))!.DisplayName);
    }

    [Fact]
    public async Task What_is_new_must_not_be_there_and_what_is_changed_must()
    {
        await using var host = new TestHost();
        var editor = host.Get<ISettingsEditor<TeamOptions>>();
        var saved = await FollowingTheConsole.SavedAsync(host, "night", new TeamOptions());

        Assert.Equal(SettingsRefusal.Changed, (await editor.SaveAsync(Mia, "night", new(), 0)).Refusal);
        Assert.Equal(SettingsRefusal.Changed, (await editor.SaveAsync(Mia, "day", new(), saved.Version)).Refusal);
        Assert.Equal(SettingsRefusal.NotFound, (await editor.DeleteAsync(Mia, "day", saved.Version)).Refusal);
        Assert.Equal(SettingsRefusal.Changed, (await editor.DeleteAsync(Mia, "night", saved.Version + 1)).Refusal);
    }

    [Fact]
    public async Task What_code_defines_is_refused()
    {
        await using var host = new TestHost(b => b.AddQueue("vip"));
        var editor = host.Get<ISettingsEditor<QueueOptions>>();

        Assert.Equal(SettingsRefusal.DefinedInCode, (await editor.SaveAsync(Mia, "vip", new(), 0)).Refusal);
        Assert.Equal(SettingsRefusal.DefinedInCode, (await editor.DeleteAsync(Mia, "vip", 1)).Refusal);
        Assert.Empty(await host.Get<ISettingsStore>().ListAsync(SettingsKind.Queue, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("-a")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_name_that_cannot_stand_in_an_address_is_refused(string name)
    {
        await using var host = new TestHost();

        Assert.Equal(SettingsRefusal.Invalid, (await host.Get<ISettingsEditor<QueueOptions>>().SaveAsync(Mia, name, new(), 0)).Refusal);
    }

    [Fact]
    public async Task Of_a_name_that_cannot_be_one_is_said_what_it_has_to_be_there()
    {
        await using var host = new TestHost();
        var name = new string('a', 201);

        Assert.Contains("Use 1 to 60 letters", await SaidAsync<QueueOptions>(), StringComparison.Ordinal);
        Assert.Contains("Use 1 to 60 letters", await SaidAsync<TeamOptions>(), StringComparison.Ordinal);
        Assert.Contains("Use 16 to 40 letters", await SaidAsync<WidgetOptions>(), StringComparison.Ordinal);
        Assert.Contains("at most 200 characters", await SaidAsync<AgentSettings>(), StringComparison.Ordinal);
        Assert.Contains("There is only one", await SaidAsync<RedactionRules>(), StringComparison.Ordinal);

        async Task<string> SaidAsync<TOptions>()
            where TOptions : class, new()
            => Assert.Single((await host.Get<ISettingsEditor<TOptions>>().SaveAsync(Mia, name, new(), 0)).Problems).Text;
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_is_named_by_its_field()
    {
        await using var host = new TestHost();
        var queue = new QueueOptions
        {
            DisplayName = new string('x', 81),
            RoutingPolicy = "unheard-of",
            Teams = { "nobody" },
            RingTimeout = TimeSpan.FromSeconds(1),
            SkillField = " ",
            WhenNobodyAnswers = NoAnswer.OtherQueue,
            OverflowQueue = "gone",
            OpeningHours = new() { TimeZone = "Nowhere/Town" },
        };
        queue.AddMember("ana", m => m.Weight = 0);

        Assert.Equal(
            [
                "DisplayName: TooLong", "Members[ana].Weight: OutOfRange", "OpeningHours: Invalid", "OverflowQueue: Unknown", "RingTimeout: OutOfRange", "RoutingPolicy: Unknown",
                "SkillField: Invalid", "Teams: Unknown",
            ],
            await ProblemsAsync(host, "vip", queue));
        Assert.Equal(["AutoMessages[1].Delay: OutOfRange", "AutoMessages[2].Text: Required"], await ProblemsAsync(host, "night", new TeamOptions
        {
            AutoMessages = { "fine", new("late", TimeSpan.FromSeconds(11)), " " },
        }));
        Assert.Equal(
            ["AfterSubmit.AutoMessages[0].Text: Required", "Form.Fields[1].Key: Duplicate", "Form.Fields[1].Label: Invalid", "Look.Accent: Invalid", "Look.Radius: OutOfRange", "Name: Required", "OfflineForm.Fields: Invalid", "OfflineForm.Fields: Invalid", "Queue: Unknown"],
            await ProblemsAsync(host, SiteKey, new WidgetOptions
            {
                Name = "",
                Queue = "gone",
                Look = { Radius = 99, Accent = "blue" },
                Form = new() { Fields = [new() { Key = "a", Type = FormFieldType.Text, Label = "A" }, new() { Key = "a", Type = FormFieldType.Text, Label = "" }] },
                OfflineForm = new() { Fields = [] },
                AfterSubmit = { AutoMessages = { "" } },
            }));
        Assert.Single(host.Get<QueueCatalog>().All);
    }

    [Fact]
    public async Task What_something_needs_cannot_be_removed_until_nothing_does()
    {
        await using var host = new TestHost();
        var team = await FollowingTheConsole.SavedAsync(host, "night", new TeamOptions());
        var vip = await FollowingTheConsole.SavedAsync(host, "vip", new QueueOptions { Teams = { "night" } });
        var front = await FollowingTheConsole.SavedAsync(host, "front", new QueueOptions { WhenNobodyAnswers = NoAnswer.OtherQueue, OverflowQueue = "vip" });
        var widget = await FollowingTheConsole.SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Queue = "vip" });
        var ana = await host.AnAgentAsync("ana");
        var customer = await host.AVisitorAsync();
        var chat = await host.AChatAsync(customer);
        var (teams, queues) = (host.Get<ISettingsEditor<TeamOptions>>(), host.Get<ISettingsEditor<QueueOptions>>());

        Assert.Equal([new SettingsUse(SettingsUseKind.Queue, "vip")], (await teams.DeleteAsync(Mia, "night", team.Version)).UsedBy);
        var refused = await queues.DeleteAsync(Mia, "vip", vip.Version);
        Assert.Equal(SettingsRefusal.InUse, refused.Refusal);
        Assert.Equivalent(
            new[] { new SettingsUse(SettingsUseKind.Queue, "front"), new(SettingsUseKind.Widget, WidgetId.Default.Value), new(SettingsUseKind.OpenChats, Count: 1) }, refused.UsedBy, strict: true);

        Assert.Null((await queues.DeleteAsync(Mia, "front", front.Version)).Refusal);
        Assert.Null((await host.Get<ISettingsEditor<WidgetOptions>>().DeleteAsync(Mia, WidgetId.Default.Value, widget.Version)).Refusal);
        Assert.Equal(SettingsUseKind.OpenChats, Assert.Single((await queues.DeleteAsync(Mia, "vip", vip.Version)).UsedBy).Kind);

        Assert.Null((await host.Chats.EndAsync(customer, chat.Id)).Refusal);
        Assert.Null((await queues.DeleteAsync(Mia, "vip", vip.Version)).Refusal);
        Assert.Null((await teams.DeleteAsync(Mia, "night", team.Version)).Refusal);
        Assert.NotNull(ana);
    }

    [Fact]
    public async Task A_widget_in_whose_name_somebody_chats_cannot_be_removed()
    {
        await using var host = new TestHost();
        var widget = await FollowingTheConsole.SavedAsync(host, SiteKey, new WidgetOptions { Name = "Shop" });
        var customer = await host.AVisitorAsync(SiteKey);
        var answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com", ["message"] = "Hello" };
        var chat = (await host.Chats.StartAsync(new() { Widget = new(SiteKey), Contact = customer.Contact, Answers = answers })).Chat!;
        var widgets = host.Get<ISettingsEditor<WidgetOptions>>();

        Assert.Equal([new SettingsUse(SettingsUseKind.OpenChats, Count: 1)], (await widgets.DeleteAsync(Mia, SiteKey, widget.Version)).UsedBy);
        Assert.Null((await host.Chats.EndAsync(customer, chat.Id)).Refusal);
        Assert.Null((await widgets.DeleteAsync(Mia, SiteKey, widget.Version)).Refusal);
    }

    /// <summary>With the version of somebody else's, whoever takes a change back would take back theirs.</summary>
    [Fact]
    public async Task Who_saves_is_answered_what_they_saved_whoever_was_there_meanwhile()
    {
        await using var one = new TestHost();
        await using var other = new TestHost(
            b => b.Services.AddSingleton<ISettingsStore>(new Meanwhile(one.Get<ISettingsStore>(), () => one.Get<ISettingsEditor<QueueOptions>>().SaveAsync(new("ben", "Ben"), "vip", new() { DisplayName = "Ben's" }, 1))), beside: one);

        var saved = (await other.Get<ISettingsEditor<QueueOptions>>().SaveAsync(Mia, "vip", new() { DisplayName = "Mia's" }, 0)).Current!;

        Assert.Equal((1, "Mia", "Mia's"), (saved.Version, saved.ChangedBy, saved.Options.DisplayName));
        Assert.Equal("Ben's", (await one.Get<ISettingsEditor<QueueOptions>>().FindAsync("vip"))!.Options.DisplayName);
    }

    [Fact]
    public async Task What_was_written_by_hand_is_mended_and_audited()
    {
        await using var host = new TestHost();
        var written = await host.Get<ISettingsStore>().SaveAsync(new(SettingsKind.Queue, "vip"), "[]", 0, CancellationToken.None);

        Assert.Null((await host.Get<ISettingsEditor<QueueOptions>>().SaveAsync(Mia, "vip", new(), written!.Version)).Refusal);

        Assert.Equal("settings_saved", Assert.Single(await host.Get<IJournal>().AuditAsync(0, 100, CancellationToken.None)).Entry.Action);
    }

    [Fact]
    public async Task Every_change_is_audited_by_the_names_of_its_fields()
    {
        await using var host = new TestHost();
        var editor = host.Get<ISettingsEditor<QueueOptions>>();
        var first = await editor.SaveAsync(Mia, "vip", new() { DisplayName = "secret words" }, 0);
        host.Clock.Advance(TimeSpan.FromHours(1));
        var second = await editor.SaveAsync(Mia, "vip", new() { DisplayName = "other words", Priority = 5 }, first.Current!.Version);
        await editor.SaveAsync(Mia, "vip", new(), 1000);
        await editor.DeleteAsync(new("ben", "Ben"), "vip", second.Current!.Version);

        var records = await host.Get<IJournal>().AuditAsync(0, 100, CancellationToken.None);

        Assert.Equal(["mia settings_saved queue/vip", "mia settings_saved queue/vip", "ben settings_removed queue/vip"], records.Select(r => $"{r.Entry.Actor} {r.Entry.Action} {r.Entry.Subject}"));
        Assert.Contains("\"is_new\":true", records[0].Entry.Facts, StringComparison.Ordinal);
        Assert.Contains("\"fields\":[\"displayName\",\"priority\"]", records[1].Entry.Facts, StringComparison.Ordinal);
        Assert.Equal(host.Clock.GetUtcNow(), records[1].Entry.At);
        Assert.All(records, r => Assert.DoesNotContain("words", r.Entry.Facts, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> ProblemsAsync<TOptions>(TestHost host, string name, TOptions options)
        where TOptions : class
    {
        var outcome = await host.Get<ISettingsEditor<TOptions>>().SaveAsync(Mia, name, options, 0);
        Assert.Equal(SettingsRefusal.Invalid, outcome.Refusal);
        Assert.All(outcome.Problems, p => Assert.EndsWith(".", p.Text, StringComparison.Ordinal));
        return outcome.Problems.Select(p => $"{p}").Order(StringComparer.Ordinal);
    }

    private static void Copy(WidgetOptions from, WidgetOptions to)
    {
        (to.Name, to.Queue, to.Locale, to.FollowPageLanguage, to.Form, to.OfflineForm) = (from.Name, from.Queue, from.Locale, from.FollowPageLanguage, from.Form, from.OfflineForm);
        foreach (var domain in from.Domains) to.Domains.Add(domain);
        foreach (var locale in from.Locales) to.Locales.Add(locale);
        foreach (var (key, text) in from.Texts) to.Texts[key] = text;
        foreach (var (key, texts) in from.LocaleTexts) to.LocaleTexts[key] = texts;
        CopyAll(from.Look, to.Look);
        CopyAll(from.Launcher, to.Launcher);
        CopyAll(from.AfterSubmit, to.AfterSubmit);
        CopyAll(from.Behaviour, to.Behaviour);
        foreach (var path in from.Launcher.ShowOn) to.Launcher.ShowOn.Add(path);
        foreach (var path in from.Launcher.HideOn) to.Launcher.HideOn.Add(path);
        foreach (var message in from.AfterSubmit.AutoMessages) to.AfterSubmit.AutoMessages.Add(message);
    }

    private static void CopyAll<T>(T from, T to)
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite)) property.SetValue(to, property.GetValue(from));
    }

    /// <summary>Between a save and its answer somebody else saves.</summary>
    private sealed class Meanwhile(ISettingsStore inner, Func<Task> happens) : ISettingsStore
    {
        public Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

        public Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken) => inner.ListAsync(kind, cancellationToken);

        public async Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
        {
            var saved = await inner.SaveAsync(key, content, expectedVersion, audit, cancellationToken);
            await happens();
            return saved;
        }

        public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken) => inner.DeleteAsync(key, expectedVersion, audit, cancellationToken);

        public Task<long> VersionAsync(CancellationToken cancellationToken) => inner.VersionAsync(cancellationToken);
    }
}
