using System.Net.WebSockets;
using System.Text;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Security;

public class WatchingConnections
{
    private const string Ping = "{\"type\":6}\u001e";

    [Fact]
    public async Task One_that_never_pings_is_closed_after_45_seconds()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new() { Clock = clock });
        using var silent = await OpenAsync(host);

        clock.Advance(TimeSpan.FromSeconds(50));

        await ClosedAsync(silent);
    }

    [Fact]
    public async Task One_that_pings_stays()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new() { Clock = clock });
        using var alive = await OpenAsync(host);

        for (var i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await CallAsync(alive, i);
        }
    }

    [Fact]
    public async Task One_that_floods_is_closed_and_the_others_go_on()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        using var flood = await OpenAsync(host);

        await SendAsync(flood, string.Concat(Enumerable.Repeat(Ping, 250)));

        await ClosedAsync(flood);
        Assert.True((await chat.Customer.SendAsync(chat.Id, "nothing happened")).Ok);
    }

    [Fact]
    public async Task The_eleventh_of_one_person_is_closed()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var first = await host.CustomerAsync();
        var others = new List<TestCustomer>();
        for (var i = 2; i <= 10; i++) others.Add(await host.CustomerAsync(first.Visitor));
        foreach (var other in others) Assert.True((await other.StateAsync()).Ok);

        await using var oneTooMany = await host.CustomerAsync(first.Visitor);

        await oneTooMany.Closed;
        Assert.True((await first.StateAsync()).Ok);
        foreach (var other in others) await other.DisposeAsync();
    }

    [Fact]
    public async Task One_whose_sign_in_failed_does_not_count()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = o => o.Limits.ConnectionsPerPerson = 1,
            LiveChat = FailingSignIn.AddTo,
        });
        await using var failed = await TestAgent.ConnectAsync(host, "ana");
        await failed.Closed;

        await using var ana = await TestAgent.ConnectAsync(host, "ana");

        Assert.True((await ana.StateAsync()).Ok);
    }

    private static async Task<ClientWebSocket> OpenAsync(LiveChatHost host)
    {
        var ticket = await TestCustomer.TicketAsync(host);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Address.Port}/livechat/hub/customer?access_token={ticket.Ticket}"), default);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}\u001e");
        await ReceiveAsync(socket, text => text.StartsWith("{}", StringComparison.Ordinal));
        return socket;
    }

    private static async Task CallAsync(ClientWebSocket socket, int id)
    {
        await SendAsync(socket, Ping + $$$"""{"type":1,"invocationId":"{{{id}}}","target":"GetState","arguments":[{}]}""" + "\u001e");
        await ReceiveAsync(socket, text => text.Contains($"\"invocationId\":\"{id}\"", StringComparison.Ordinal));
    }

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    private static async Task ReceiveAsync(ClientWebSocket socket, Func<string, bool> which)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer, patience.Token);
            Assert.Equal(WebSocketMessageType.Text, result.MessageType);
            if (which(Encoding.UTF8.GetString(buffer, 0, result.Count))) return;
        }
    }

    private static async Task ClosedAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[16 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Closed without a goodbye.
        }
    }
}
