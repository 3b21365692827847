using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.FaultyStores;
using LiveChat.Tests;

namespace LiveChat.AspNetCore.Tests.Failing;

public class OutlivingTheStore
{
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task A_message_during_an_outage_is_to_be_sent_again_and_is_there_once_afterwards()
    {
        var log = new RecordingLog();
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = _stores.AddTo<IChatStore>, Log = log });
        await using var chat = await OngoingChat.StartAsync(host);
        var message = Guid.NewGuid().ToString();

        _stores.IsAway = true;
        var refused = await chat.Customer.SendAsync(chat.Id, "Are you there?", message);
        Assert.Equal(("try_again", 1000), (refused.Code, refused.Error?.RetryAfterMs));
        Assert.Equal("try_again", (await chat.Agent.ReadAsync(chat.Id, 0)).Code);
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("Are you there?", StringComparison.Ordinal));

        _stores.IsAway = false;
        Assert.True((await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Ok);
        Assert.Single((await chat.LogAsync()).OfType<MessageEntryDto>(), m => m.Text == "Are you there?");
    }

    [Fact]
    public async Task A_visitor_who_comes_during_an_outage_is_asked_to_come_again()
    {
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = _stores.AddTo<IContactStore> });
        _stores.IsAway = true;

        using var response = await ConnectAsync(host);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadAsStringAsync();
        Assert.Equal("try_again", JsonDocument.Parse(problem).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("disk", problem, StringComparison.Ordinal);

        _stores.IsAway = false;
        using var again = await ConnectAsync(host);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static async Task<HttpResponseMessage> ConnectAsync(LiveChatHost host)
    {
        using var content = JsonContent.Create(new ConnectCustomer { SiteKey = LiveChatHost.SiteKey }, options: ContractJson.Options);
        await content.LoadIntoBufferAsync();
        return await host.Http.PostAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), content);
    }
}
