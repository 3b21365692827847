using System.Net;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Restarting;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>How transcripts are mailed, over HTTP.</summary>
public sealed class SettingTranscripts
{
    private static readonly TranscriptSettingsDto Nothing = new() { ExcludedDomains = [] };

    [Fact]
    public async Task What_is_set_comes_back_beside_what_code_says_and_what_counts()
    {
        await using var host = await SettingsRequests.StartAsync(b =>
        {
            b.Services.AddSingleton<ITranscriptSender, MailRoom>();
            b.ConfigureTranscripts(t =>
            {
                t.FromAddress = "chat@example.com";
                t.ExcludedDomains.Add("example.org");
            });
        });
        var first = (await host.SettingsAsync(HttpMethod.Get, "transcripts")).As<TranscriptsDocumentDto>();
        var said = new TranscriptSettingsDto { FromAddress = "other@example.com", Subject = "What we said", Intro = "On {date}", Footer = "Acme\nBerlin", Locale = "de", SendDelay = 120, TimeZone = "Europe/Berlin", ExcludedDomains = ["example.net"] };

        var saved = await host.SettingsAsync(HttpMethod.Put, "transcripts", said, SettingsRequests.New);
        var document = saved.As<TranscriptsDocumentDto>();

        Assert.Equal((0L, null, true, 60, "UTC"), (first.Version, first.Etag, first.HasSender, first.InForce.SendDelay, first.InForce.TimeZone));
        Assert.True(Assert.Single(first.Widgets, w => w.SiteKey == LiveChatHost.SiteKey).Email);
        Assert.Equal(("chat@example.com", null, null), (document.Code.FromAddress, document.Code.SendDelay, document.Code.TimeZone));
        Assert.Equal(("other@example.com", "What we said"), (document.Settings.FromAddress, document.Settings.Subject));
        Assert.Equal(("chat@example.com", "Acme\nBerlin", 120, "Europe/Berlin"), (document.InForce.FromAddress, document.InForce.Footer, document.InForce.SendDelay, document.InForce.TimeZone));
        Assert.Equal(("On {date}", "de", null, null), (document.InForce.Intro, document.InForce.Locale, document.Code.Intro, document.Code.Locale));
        Assert.Equal(["example.net", "example.org"], document.InForce.ExcludedDomains);
        Assert.Equal(("mia (test)", document.Etag), (document.ChangedBy, saved.Tag));
        Assert.Equal((412, "settings_changed"), (await host.SettingsAsync(HttpMethod.Put, "transcripts", said, SettingsRequests.New)).Refusal);
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, "transcripts", Nothing, document.Etag)).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_its_path()
    {
        await using var host = await SettingsRequests.StartAsync();
        var wrong = new TranscriptSettingsDto
        {
            FromAddress = "Acme <a@example.com>",
            FromName = "two\nlines",
            Subject = new('x', 151),
            Intro = "Hello {customer}",
            Footer = "\u0007",
            Locale = "sv",
            SendDelay = 4_000,
            TimeZone = "Atlantis/Center",
            ExcludedDomains = ["a b"],
        };

        var refused = await host.SettingsAsync(HttpMethod.Put, "transcripts", wrong, SettingsRequests.New);

        Assert.Equal((422, "settings_invalid"), refused.Refusal);
        Assert.Equal(
            ["excludedDomains invalid", "footer invalid", "fromAddress invalid", "fromName invalid", "intro invalid", "locale unknown", "sendDelay outOfRange", "subject tooLong", "timeZone unknown"],
            refused.Body!["problems"]!.AsArray().Select(p => $"{p!["field"]} {p["code"]}").Order(StringComparer.Ordinal));
        Assert.Equal((428, "version_missing"), (await host.SettingsAsync(HttpMethod.Put, "transcripts", Nothing)).Refusal);
        Assert.Equal((403, "not_allowed"), (await host.SettingsAsync(HttpMethod.Put, "transcripts", Nothing, SettingsRequests.New, "ana")).Refusal);
    }

    [Fact]
    public async Task A_mail_can_be_looked_at_before_it_is_so()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.ConfigureTranscripts(t => t.FromName = "Acme"));

        var shown = (await host.SettingsAsync(HttpMethod.Post, "transcripts/preview", Nothing with { Intro = "Thank you, {company}", Locale = "fr", FromName = "Other", FromAddress = "care@example.com" })).As<TranscriptPreviewDto>();

        Assert.Equal(("Acme <care@example.com>", "Votre conversation avec Acme"), (shown.From, shown.Subject));
        Assert.Contains("\n\nThank you, Acme\n", shown.Text, StringComparison.Ordinal);
        Assert.Null((await host.SettingsAsync(HttpMethod.Get, "transcripts")).As<TranscriptsDocumentDto>().InForce.Intro);
        Assert.Equal((400, "bad_argument"), (await host.SettingsAsync(HttpMethod.Post, "transcripts/preview", Nothing with { Locale = "sv" })).Refusal);
        Assert.Equal((403, "not_allowed"), (await host.SettingsAsync(HttpMethod.Post, "transcripts/preview", Nothing, user: "ana")).Refusal);
    }
}
