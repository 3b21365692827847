using System.Reflection;
using LiveChat.Settings;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Transcripts;

/// <summary>Mails speak as the customer did, or as the host says; and the host's own words stand in them.</summary>
public sealed class SpeakingTheCustomersLanguage
{
    private static readonly DateTimeOffset End = new(2030, 1, 2, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, "de-AT", "Ihr Chat mit Shop", "lang=\"de\"")]
    [InlineData(null, "ja", "Shopとのチャット", "lang=\"ja\"")]
    [InlineData(null, "he-IL", "הצ׳אט שלכם עם Shop", "lang=\"he\" dir=\"rtl\"")]
    [InlineData("fr", "de", "Votre conversation avec Shop", "lang=\"fr\"")]
    [InlineData(null, "sv", "Your chat with Shop", "lang=\"en\"")]
    [InlineData(null, null, "Your chat with Shop", "lang=\"en\"")]
    public async Task The_customers_language_counts_unless_the_host_says_one(string? said, string? customers, string subject, string page)
    {
        await using var host = new TestHost();
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        var mail = TranscriptComposer.Compose(new(chat with { Locale = customers }, []), Widget(host), "dana@example.com", new() { Locale = said, FromName = "Shop" });

        Assert.Equal(subject, mail.Subject);
        Assert.StartsWith(subject, mail.Text, StringComparison.Ordinal);
        Assert.Contains(page, mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void All_languages_of_the_panel_have_every_word()
    {
        Assert.Equal(["ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pt"], TranscriptLanguages.All.Select(w => w.Language).Order(StringComparer.Ordinal));
        var sentences = typeof(TranscriptWords).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.PropertyType == typeof(string)).ToList();
        Assert.All(TranscriptLanguages.All, words => Assert.All(sentences, s =>
        {
            var (here, english) = ((string)s.GetValue(words)!, (string)s.GetValue(TranscriptLanguages.All[0])!);
            Assert.NotEmpty(here);
            Assert.Equal(english.Contains("{name}", StringComparison.Ordinal), here.Contains("{name}", StringComparison.Ordinal));
        }));
        Assert.All(TranscriptLanguages.All, words => Assert.Contains("2030", words.DayOf(End.Date), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hosts_words_stand_before_and_below_the_conversation()
    {
        await using var host = new TestHost(b => b.ConfigureTranscripts(t => (t.FromName, t.TimeZone) = ("Shop", "Europe/Berlin")));
        var shown = Preview(host, new() { Intro = "Thank you for writing to {company} on {date}.\n<b>Bye</b>", Footer = "{company}, Berlin", Locale = "en" });

        Assert.Equal(("Shop <no-reply@livechat.invalid>", "Your chat with Shop"), (shown.From, shown.Subject));
        Assert.Contains("given when the chat was started. Nobody reads replies to this mail.\n\nThank you for writing to Shop on Thursday, 3 January 2030.\n<b>Bye</b>\n", shown.Text, StringComparison.Ordinal);
        Assert.EndsWith("You left the chat\n\n\nShop, Berlin\n", shown.Text, StringComparison.Ordinal);
        var html = TranscriptHtml.Write(TranscriptComposer.Sample(End, Widget(host), host.Get<TranscriptsInForce>().With(new() { Intro = "<b>Bye</b>" })));
        Assert.Contains("&lt;b&gt;Bye&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    /// <summary>What code says is not the console's to change.</summary>
    [Fact]
    public async Task A_preview_shows_what_would_count()
    {
        await using var host = new TestHost(b => b.ConfigureTranscripts(t => (t.Intro, t.Locale) = ("From code", "de")));

        var shown = Preview(host, new() { Intro = "From the console", Locale = "fr", FromName = "Shop" });

        Assert.Equal("Ihr Chat mit Shop", shown.Subject);
        Assert.Contains("\n\nFrom code\n", shown.Text, StringComparison.Ordinal);
        Assert.Null(host.Get<TranscriptsInForce>().Now.FromName);
    }

    [Theory]
    [InlineData("Hello {customer}", null, "Intro", "{customer}")]
    [InlineData(null, "sv", "Locale", "'sv'")]
    [InlineData(null, "de-AT", "Locale", "'de-AT'")]
    [InlineData("", null, "Intro", "nothing to be read")]
    public async Task What_means_nothing_is_refused(string? intro, string? locale, string field, string named)
    {
        await using var host = new TestHost();

        var outcome = await host.Get<ISettingsEditor<TranscriptSettings>>().SaveAsync(new("mia", "Mia"), TranscriptsInForce.Name, new() { Intro = intro, Locale = locale }, 0);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(named, problem.Text, StringComparison.Ordinal);
    }

    private static TranscriptPreview Preview(TestHost host, TranscriptSettings settings) => host.Get<TranscriptWriter>().Preview(settings, Widget(host), End);

    private static WidgetSettings Widget(TestHost host) => host.Get<WidgetCatalog>().All.First();
}
