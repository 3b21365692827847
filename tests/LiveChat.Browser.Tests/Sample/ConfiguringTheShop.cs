using System.Net;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Mail;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Transcripts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Browser.Tests.Sample;

/// <summary>The demo shop and the usual keys. None of these needs a browser.</summary>
public class ConfiguringTheShop
{
    [Fact]
    public async Task It_listens_on_port_5080_when_nobody_says_where()
    {
        await using var shop = Shop();

        Assert.Equal("http://localhost:5080", Urls(shop));
    }

    [Theory]
    [InlineData("urls", "http://127.0.0.1:6123", "http://127.0.0.1:6123")]
    [InlineData("http_ports", "8080", null)]
    [InlineData("https_ports", "8443", null)]
    public async Task It_listens_where_it_is_told(string key, string value, string? urls)
    {
        await using var shop = Shop((key, value));

        Assert.Equal(urls, Urls(shop));
    }

    [Fact]
    public async Task A_store_it_does_not_know_stops_it_with_a_sentence_that_names_the_known_ones()
    {
        await using var shop = Shop(("LiveChat:Store", "floppy"));

        Assert.Contains("Set it to one of: sqlite, postgres, memory.", Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_would_stay_empty_stops_it()
    {
        await using var shop = Shop(("LiveChat:Store", "memory"), ("ConnectionStrings:LiveChat", "Data Source=chats.db"));

        Assert.Contains("ConnectionStrings:LiveChat names a database, but LiveChat:Store is 'memory'", Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_the_store_is_where_it_is_told_and_other_stores_do_not_mind_it()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-");
        try
        {
            var file = Path.Combine(folder.FullName, "chats.db");
            await using (var forgetful = Shop(("LiveChat:File", file))) Assert.Equal(HttpStatusCode.OK, await AnswerAsync(forgetful, "/health/ready"));
            Assert.False(File.Exists(file));

            await using (var shop = Shop(("LiveChat:Store", "sqlite"), ("LiveChat:File", file))) Assert.Equal(HttpStatusCode.OK, await AnswerAsync(shop, "/health/ready"));
            Assert.True(File.Exists(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task No_file_stops_it()
    {
        await using var shop = Shop(("LiveChat:File", " "));

        Assert.Contains("LiveChat:File is empty", Refusal(shop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string address)
    {
        await using var shop = Shop();

        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(shop, address));
    }

    [Fact]
    public async Task A_Redis_that_would_wake_nobody_stops_it()
    {
        await using var shop = Shop(("LiveChat:Redis", "redis:6379"));

        Assert.Contains("LiveChat:Redis is set, but LiveChat:Store is 'memory'", Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_without_a_database_stops_it()
    {
        await using var shop = Shop(("LiveChat:Store", "postgres"));

        Assert.Contains("Set ConnectionStrings:LiveChat", Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_folder_for_mails_stops_it()
    {
        await using var shop = Shop(("LiveChat:Mail:Folder", " "));

        Assert.Contains("LiveChat:Mail:Folder is empty", Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_mails_go_to_the_folder()
    {
        await using var shop = Shop();

        Assert.Equal("MailFolderSender", Sender(shop));
    }

    [Fact]
    public async Task A_mail_server_gets_the_mails_instead_of_the_folder()
    {
        await using var shop = Shop(
            ("LiveChat:Mail:Smtp:Host", "smtp.example.com"), ("LiveChat:Mail:Smtp:Port", "465"), ("LiveChat:Mail:Smtp:UserName", "shop"), ("LiveChat:Mail:Smtp:Password", "s3cret"),
            ("LiveChat:Mail:Smtp:SendTimeout", "00:00:12"), ("LiveChat:Transcripts:FromAddress", "shop@example.com"));

        Assert.Equal("SmtpSender", Sender(shop));
        var smtp = shop.Services.GetRequiredService<IOptions<SmtpOptions>>().Value;
        Assert.Equal(("smtp.example.com", 465, SmtpTls.Auto, "shop", "s3cret", TimeSpan.FromSeconds(12)), (smtp.Host, smtp.Port, smtp.Tls, smtp.UserName, smtp.Password, smtp.SendTimeout));
    }

    [Theory]
    [InlineData("LiveChat:Mail:Smtp:Port", "25", "LiveChat:Mail:Smtp is set, but names no mail server. Set LiveChat:Mail:Smtp:Host")]
    [InlineData("LiveChat:Mail:Smtp", "smtp.example.com", "LiveChat:Mail:Smtp is set, but names no mail server. Set LiveChat:Mail:Smtp:Host")]
    [InlineData("LiveChat:Mail:Smtp:Host", "smtp.example.com", "TranscriptOptions.FromAddress is 'no-reply@livechat.invalid'")]
    [InlineData("LiveChat:Mail:Smtp:Host", "smtp.example.com:25", "the port goes to Port")]
    public async Task A_mail_server_that_is_not_wholly_described_stops_it(string key, string value, string refusal)
    {
        await using var shop = refusal.Contains("FromAddress", StringComparison.Ordinal) ? Shop((key, value)) : Shop((key, value), ("LiveChat:Transcripts:FromAddress", "shop@example.com"));

        Assert.Contains(refusal, Refusal(shop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_the_queue_the_outbox_and_transcripts_are_set_by_their_names()
    {
        await using var shop = Shop(("LiveChat:Limits:MessagesPerSecond", "7"), ("LiveChat:Queue:OfferTimeout", "00:00:25"), ("LiveChat:Outbox:TriesPerLease", "2"), ("LiveChat:Transcripts:SendDelay", "00:00:07"));

        Assert.Equal(7, shop.Services.GetRequiredService<IOptions<LiveChatHostOptions>>().Value.Limits.MessagesPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(25), shop.Services.GetRequiredService<IOptionsMonitor<QueueOptions>>().Get("support").OfferTimeout);
        Assert.Equal(2, shop.Services.GetRequiredService<IOptions<OutboxOptions>>().Value.TriesPerLease);
        Assert.Equal(TimeSpan.FromSeconds(7), shop.Services.GetRequiredService<IOptions<TranscriptOptions>>().Value.SendDelay);
    }

    [Fact]
    public async Task Whoever_tries_it_gets_a_transcript_after_every_chat()
    {
        await using var shop = Shop();

        Assert.Equal(1000, shop.Services.GetRequiredService<IOptions<TranscriptOptions>>().Value.MailsPerRecipient);
    }

    private static WebApplicationFactory<Program> Shop(params (string Key, string Value)[] settings)
        => new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseSetting("LiveChat:Store", "memory");
            foreach (var (key, value) in settings) web.UseSetting(key, value);
        });

    private static string? Urls(WebApplicationFactory<Program> shop) => shop.Services.GetRequiredService<IConfiguration>()[WebHostDefaults.ServerUrlsKey];

    private static async Task<HttpStatusCode> AnswerAsync(WebApplicationFactory<Program> shop, string address)
    {
        using var client = shop.CreateClient();
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private static string Sender(WebApplicationFactory<Program> shop) => shop.Services.GetRequiredService<ITranscriptSender>().GetType().Name;

    private static string Refusal(WebApplicationFactory<Program> shop) => Assert.Throws<OptionsValidationException>(() => shop.Services).Message;
}
