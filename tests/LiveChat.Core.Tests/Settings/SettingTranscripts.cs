using LiveChat.Core.Tests.Transcripts;
using LiveChat.FaultyStores;
using LiveChat.Nodes;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Tests;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Settings;

/// <summary>How transcripts are mailed as the console says, beside what code says.</summary>
public sealed class SettingTranscripts
{
    private static readonly SettingsKey Key = new(SettingsKind.Transcript, TranscriptsInForce.Name);

    private static readonly TranscriptSettings Said = new()
    {
        SendDelay = TimeSpan.FromSeconds(90),
        FromAddress = "care@example.com",
        FromName = "Acme",
        Subject = "What we said",
        Footer = "Acme\nBerlin",
        TimeZone = "Europe/Berlin",
        ExcludedDomains = ["example.net"],
    };

    [Fact]
    public async Task The_next_mail_is_as_the_console_says()
    {
        await using var mail = new MailHost();
        await SavedAsync(mail.Host, Said);

        await mail.ALeftChatAsync();
        mail.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Null(await mail.DueItemAsync());
        mail.Clock.Advance(TimeSpan.FromSeconds(1));
        await mail.Transcripts.PerformAsync((await mail.DueItemAsync())!, CancellationToken.None);

        var sent = Assert.Single(mail.Mails);
        Assert.Equal(("care@example.com", "Acme", "What we said"), (sent.FromAddress, sent.FromName, sent.Subject));
        Assert.EndsWith("\n\nAcme\nBerlin\n", sent.Text, StringComparison.Ordinal);
        Assert.Contains(">Acme<br>Berlin</p>", sent.Html, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_domain_of_code_and_to_one_of_the_console_nothing_is_sent()
    {
        await using var mail = new MailHost(b => b.ConfigureTranscripts(t => t.ExcludedDomains.Add("example.org")));
        await SavedAsync(mail.Host, new() { ExcludedDomains = ["example.com"] });

        await mail.ALeftChatAsync();
        mail.Clock.Advance(MailHost.Delay);

        Assert.Equal(OutboxOutcome.GiveUp("domain_excluded"), await mail.Transcripts.PerformAsync((await mail.DueItemAsync())!, CancellationToken.None));
        Assert.Equal(["example.com", "example.org"], mail.Host.Get<TranscriptsInForce>().Now.ExcludedDomains.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_code_says_the_console_cannot_say_otherwise_also_where_it_is_the_default()
    {
        await using var host = new TestHost(b => b.ConfigureTranscripts(t =>
        {
            t.FromAddress = "support@example.com";
            t.TimeZone = "UTC";
            t.SendDelay = TimeSpan.FromSeconds(60);
        }));
        await SavedAsync(host, Said);
        var transcripts = host.Get<TranscriptsInForce>();

        Assert.Equal(("support@example.com", "UTC", TimeSpan.FromSeconds(60)), (transcripts.InCode.FromAddress, transcripts.InCode.TimeZone, transcripts.InCode.SendDelay));
        Assert.Equal((null, null, null, 0), (transcripts.InCode.FromName, transcripts.InCode.Subject, transcripts.InCode.Footer, transcripts.InCode.ExcludedDomains.Count));
        Assert.Equal(("support@example.com", "UTC", TimeSpan.FromSeconds(60), "Acme"), (transcripts.Now.FromAddress, transcripts.Now.TimeZone, transcripts.Now.SendDelay, transcripts.Now.FromName));
    }

    /// <summary>What code says only where nothing is said yet, or reckons from what is there, is no word against the console, and counts where the console has none.</summary>
    [Fact]
    public async Task What_code_says_depending_on_what_is_there_counts_as_long_as_the_console_says_nothing()
    {
        await using var host = new TestHost(b => b.ConfigureTranscripts(t =>
        {
            t.FromName ??= "Shop";
            if (string.IsNullOrEmpty(t.Subject)) t.Subject = "Your chat";
            t.Footer ??= "Shop\nParis";
            t.SendDelay += TimeSpan.FromSeconds(5);
        }));
        var transcripts = host.Get<TranscriptsInForce>();
        await host.Get<LiveSettings>().LookAsync(default);
        Assert.Equal(("Shop", "Your chat", "Shop\nParis", TimeSpan.FromSeconds(65)), (transcripts.Now.FromName, transcripts.Now.Subject, transcripts.Now.Footer, transcripts.Now.SendDelay));

        await SavedAsync(host, Said);

        Assert.Equal(("Acme", "What we said", "Acme\nBerlin", TimeSpan.FromSeconds(90)), (transcripts.Now.FromName, transcripts.Now.Subject, transcripts.Now.Footer, transcripts.Now.SendDelay));
    }

    [Fact]
    public async Task Where_nobody_says_anything_it_is_as_without_a_console_and_so_it_is_again()
    {
        await using var host = new TestHost();
        var transcripts = host.Get<TranscriptsInForce>();
        Assert.Equal((null, null, null, null), (transcripts.InCode.FromAddress, transcripts.InCode.SendDelay, transcripts.InCode.TimeZone, transcripts.InCode.FromName));

        var saved = await SavedAsync(host, Said);
        Assert.Equal("care@example.com", transcripts.Now.FromAddress);
        Assert.Null((await host.Get<ISettingsEditor<TranscriptSettings>>().SaveAsync(new("mia", "Mia"), TranscriptsInForce.Name, new(), saved.Version)).Refusal);

        Assert.Equal(("no-reply@livechat.invalid", TimeSpan.FromSeconds(60), "UTC", null), (transcripts.Now.FromAddress, transcripts.Now.SendDelay, transcripts.Now.TimeZone, transcripts.Now.Footer));
        Assert.Equal(
            ["settings_saved transcript/mail", "settings_saved transcript/mail"], (await host.Get<IJournal>().AuditAsync(0, 10, CancellationToken.None)).Select(r => $"{r.Entry.Action} {r.Entry.Subject}"));
    }

    [Fact]
    public async Task It_stays_in_force_when_its_document_cannot_be_read_any_more()
    {
        await using var host = new TestHost();
        await SavedAsync(host, Said);
        var store = host.Get<ISettingsStore>();

        Assert.NotNull(await store.SaveAsync(Key, """{"timeZone":"Atlantis/Center"}""", (await store.GetAsync(Key, default))!.Version, default));
        await host.Get<LiveSettings>().LookAsync(default);

        Assert.Equal("Europe/Berlin", host.Get<TranscriptsInForce>().Now.TimeZone);
        Assert.Equal("TimeZone: Unknown", $"{Assert.Single((await host.Get<ISettingsEditor<TranscriptSettings>>().FindAsync(TranscriptsInForce.Name))!.Problems)}");
    }

    [Fact]
    public async Task Lines_of_the_footer_may_end_as_they_do_on_any_system()
    {
        await using var host = new TestHost(b => b.ConfigureTranscripts(t => t.Footer = "Acme\r\nBerlin\rMitte\n"));
        await using var other = new TestHost();

        await SavedAsync(other, new() { Footer = "Acme\r\nBerlin" });

        Assert.Equal("Acme\nBerlin\nMitte\n", host.Get<TranscriptsInForce>().InCode.Footer);
        Assert.Equal("Acme\nBerlin", other.Get<TranscriptsInForce>().Now.Footer);
    }

    [Theory]
    [InlineData("Acme\tBerlin", "U+0009")]
    [InlineData("Acme\u001b[1m", "U+001B")]
    [InlineData("Acme <half>", "half a surrogate pair")]
    [InlineData(" \r\n ", "nothing to be read")]
    public async Task What_is_wrong_with_a_footer_is_named(string footer, string named)
    {
        await using var host = new TestHost();

        var outcome = await host.Get<ISettingsEditor<TranscriptSettings>>().SaveAsync(new("mia", "Mia"), TranscriptsInForce.Name, new() { Footer = footer.Replace("<half>", "\ud83d", StringComparison.Ordinal) }, 0);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Footer", problem.Field);
        Assert.Contains(named, problem.Text, StringComparison.Ordinal);
    }

    /// <summary>What was sent is out of reach of settings that are mended later.</summary>
    [Theory]
    [InlineData("[]")]
    [InlineData("""{"sendDelay":"LaterForm","excludedDomains":["example.com"]}""")]
    [InlineData("""{"timeZone":"Atlantis/Center","excludedDomains":["example.com"]}""")]
    public async Task A_node_that_starts_with_a_document_that_cannot_count_mails_nothing_until_it_is_set_anew(string content)
    {
        using var log = new RecordingLog();
        await using var mail = new MailHost(b => b.Services.AddLogging(l => l.AddProvider(log)));
        var written = await mail.Host.Get<ISettingsStore>().SaveAsync(Key, content, 0, default);

        await mail.Host.Get<LiveSettings>().LookAsync(default);
        await mail.ALeftChatAsync();
        mail.Clock.Advance(MailHost.Delay);
        for (var look = 1; look <= 30; look++)
        {
            await mail.Host.Get<OutboxRunner>().RunAsync((await mail.DueItemAsync())!, default);
            mail.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Empty(mail.Mails);
        Assert.Equal(["transcript mail"], mail.Host.Get<NodeHealth>().UnusableSettings);
        Assert.Single(log.Lines, l => l.Id.Name == "SettingsUnknown");
        Assert.DoesNotContain(log.Lines, l => l.Id.Name is "OutboxItemFailed" or "OutboxItemGivenUp");

        Assert.Null((await mail.Host.Get<ISettingsEditor<TranscriptSettings>>().SaveAsync(new("mia", "Mia"), TranscriptsInForce.Name, new() { FromAddress = "care@example.com" }, written!.Version)).Refusal);
        var item = (await mail.DueItemAsync())!;
        Assert.Equal(("settings_unknown", 0), (item.LastError, item.Failures));
        await mail.Host.Get<OutboxRunner>().RunAsync(item, default);
        Assert.Equal("care@example.com", Assert.Single(mail.Mails).FromAddress);
    }

    [Fact]
    public async Task A_node_that_starts_without_its_store_mails_nothing_until_it_knows_what_is_set()
    {
        var stores = new FaultyStore();
        await using var mail = new MailHost(b => stores.AddTo<ISettingsStore>(b));
        var live = mail.Host.Get<LiveSettings>();
        await mail.Host.Get<ISettingsStore>().SaveAsync(Key, """{"excludedDomains":["example.com"]}""", 0, default);
        stores.FailBefore(nameof(ISettingsStore.VersionAsync));
        await Assert.ThrowsAnyAsync<Exception>(() => live.LookAsync(default));

        await mail.ALeftChatAsync();
        mail.Clock.Advance(MailHost.Delay);
        await mail.Host.Get<OutboxRunner>().RunAsync((await mail.DueItemAsync())!, default);
        Assert.Empty(mail.Mails);

        await live.LookAsync(default);
        mail.Clock.Advance(TimeSpan.FromSeconds(30));
        await mail.Host.Get<OutboxRunner>().RunAsync((await mail.DueItemAsync())!, default);

        Assert.Empty(mail.Mails);
        Assert.Equal("domain_excluded", Assert.Single(await mail.Outbox.DeadLettersAsync(null, 10, default)).LastError);
    }

    private static Task<NamedSettings<TranscriptSettings>> SavedAsync(TestHost host, TranscriptSettings settings) => FollowingTheConsole.SavedAsync(host, TranscriptsInForce.Name, settings);
}
