using LiveChat.AspNetCore.DependencyInjection;
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

    private static string Refusal(WebApplicationFactory<Program> shop) => Assert.Throws<OptionsValidationException>(() => shop.Services).Message;
}
