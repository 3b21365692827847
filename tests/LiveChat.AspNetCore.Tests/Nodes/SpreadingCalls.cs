using System.Net;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Security;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Settings;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>Behind a proxy that knows nothing of sessions, any node answers any call.</summary>
public class SpreadingCalls
{
    [Fact]
    public async Task A_whole_chat_goes_through_a_round_robin_proxy()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var page = await nodes.Proxy.Http.GetAsync(new Uri($"/livechat/frame/{LiveChatHost.SiteKey}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await using var anaHere = await TestAgent.ConnectAsync(nodes.Proxy, "ana", negotiates: false);
        await using var anaThere = await TestAgent.ConnectAsync(nodes.Proxy, "ana", negotiates: false);
        (await anaHere.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        await using var kim = await TestCustomer.ConnectAsync(nodes.Proxy, LiveChatHost.SiteKey, null, negotiates: false);

        var rings = new[] { anaHere.Next<RingDto>("Ring"), anaThere.Next<RingDto>("Ring") };
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        var ring = await await Task.WhenAny(rings);
        var (rang, silent) = rings[0].IsCompleted ? (anaHere, anaThere) : (anaThere, anaHere);
        (await silent.AcceptAsync(ring)).Expect();

        var texts = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            // Every reconnect is a ticket from one node and a WebSocket to the other.
            await using var again = await TestCustomer.ConnectAsync(nodes.Proxy, LiveChatHost.SiteKey, kim.Visitor, negotiates: false);
            Assert.Equal(chat, (await again.StateAsync()).Expect().Current?.Chat.Id);
            foreach (var who in new TestClient[] { again, rang, silent })
            {
                texts.Add($"{i} by {who.GetType().Name}");
                (await who.SendAsync(chat, texts[^1])).Expect();
            }
        }

        (await rang.EndAsync(chat)).Expect();
        var entries = (await kim.ReadAsync(chat, 0, 200)).Expect().Entries;
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(n => (long)n), entries.Select(e => e.Sequence));
        Assert.Equal(texts, entries.OfType<MessageEntryDto>().Select(e => e.Text).Where(texts.Contains));
        Assert.All(nodes.Proxy.Served, served => Assert.True(served > 5));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_ticket_of_one_node_opens_a_connection_to_another(bool negotiates)
    {
        await using var nodes = await TwoNodes.StartAsync();
        var ticket = await TestCustomer.TicketAsync(nodes.First);

        await using var kim = await TestCustomer.ConnectAsync(nodes.Second, ticket, negotiates: negotiates);

        (await kim.StateAsync()).Expect();
        using var used = await NegotiateAsync(nodes.Second, ticket.Ticket);
        Assert.Equal(HttpStatusCode.Unauthorized, used.StatusCode);
    }

    [Fact]
    public async Task With_long_polling_the_calls_of_one_connection_have_to_reach_one_node()
    {
        await using var nodes = await TwoNodes.StartAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => TestCustomer.ConnectAsync(nodes.Proxy, LiveChatHost.SiteKey, null, HttpTransportType.LongPolling));
    }

    [Fact]
    public async Task A_used_ticket_is_refused_on_its_node_also_when_its_connection_is_gone()
    {
        var watch = new DisconnectWatch();
        await using var host = await LiveChatHost.StartAsync(Watched(watch));
        var ticket = await TestCustomer.TicketAsync(host);
        await using (var kim = await TestCustomer.ConnectAsync(host, ticket, negotiates: false)) (await kim.StateAsync()).Expect();
        await watch.NextAsync();

        using var again = await NegotiateAsync(host, ticket.Ticket);

        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task A_ticket_that_was_changed_anywhere_is_refused()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var ticket = (await TestCustomer.TicketAsync(nodes.First)).Ticket;

        for (var i = 0; i < ticket.Length; i++)
        {
            var changed = ticket[..i] + (ticket[i] == '0' ? '1' : '0') + ticket[(i + 1)..];
            using var answer = await NegotiateAsync(nodes.Second, changed);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var shouted = await NegotiateAsync(nodes.Second, ticket.ToUpperInvariant());
        Assert.Equal(HttpStatusCode.Unauthorized, shouted.StatusCode);
        using var right = await NegotiateAsync(nodes.Second, ticket);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_ticket_says_nothing_about_whom_it_lets_in()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();
        (await kim.StartAsync()).Expect();
        var ticket = (await TestCustomer.TicketAsync(host, visitor: kim.Visitor)).Ticket;
        var latest = await host.Store.HeadsAsync(new ChatQuery.Open(), default);
        var contact = Assert.Single(latest).Contact;

        Assert.DoesNotContain(contact.ToString(), ticket, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(contact.Value.ToByteArray()), ticket, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower("test-site"u8.ToArray()), ticket, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_on_their_way_outlive_the_change_of_keys_and_old_keys_open_nothing()
    {
        var clock = new FakeTimeProvider();
        await using var nodes = await TwoNodes.StartAsync(new() { Clock = clock });
        clock.Advance(TimeSpan.FromSeconds(1));
        _ = await TestCustomer.TicketAsync(nodes.First);
        var settings = nodes.First.Services.GetRequiredService<ISettingsStore>();
        var first = await KeysAsync(settings);

        clock.Advance(TimeSpan.FromMinutes(59.5));
        var late = (await TestCustomer.TicketAsync(nodes.First)).Ticket;
        Assert.Equal(first, await KeysAsync(settings));
        clock.Advance(TimeSpan.FromSeconds(40));
        _ = await TestCustomer.TicketAsync(nodes.Second);
        var second = await KeysAsync(settings);

        Assert.Equal(2, second.Length);
        Assert.Equal(first[0], second[1]);
        using var opened = await NegotiateAsync(nodes.Second, late);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);

        clock.Advance(TimeSpan.FromHours(1));
        _ = await TestCustomer.TicketAsync(nodes.First);
        Assert.DoesNotContain(first[0], await KeysAsync(settings));
    }

    [Fact]
    public async Task A_key_of_an_old_backup_seals_no_ticket_that_opens()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new() { Clock = clock });
        var secret = await TestCustomer.TicketAsync(host);
        var key = JsonSerializer.Deserialize<TicketKey[]>(
            (await host.Services.GetRequiredService<ISettingsStore>().GetAsync(new(SettingsKind.Node, "ticket-keys"), default))!.Content)!.Single();
        var contact = await host.Services.GetRequiredService<IContactStore>().FindBySecretAsync(new(LiveChatHost.SiteKey), HashOf(secret.Visitor), default);

        using var young = await NegotiateAsync(host, Seal());
        clock.Advance(TicketKey.Lifetime);
        using var old = await NegotiateAsync(host, Seal());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (young.StatusCode, old.StatusCode));

        string Seal() => new SealedTicket(new(LiveChatHost.SiteKey), contact!.Id, clock.GetUtcNow()).Seal(key);
    }

    [Fact]
    public async Task A_raw_WebSocket_without_a_ticket_is_refused()
    {
        await using var nodes = await TwoNodes.StartAsync();

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawSocket.OpenUntilClosedAsync(nodes.Second, string.Empty));
    }

    private static SecretHash HashOf(string? visitor)
    {
        Assert.True(VisitorSecret.TryParse(visitor, out var secret));
        return secret.Hash();
    }

    private static async Task<string[]> KeysAsync(ISettingsStore settings)
    {
        var document = await settings.GetAsync(new(SettingsKind.Node, "ticket-keys"), default);
        return [.. JsonDocument.Parse(document!.Content).RootElement.EnumerateArray().Select(k => k.GetProperty("Id").GetString()!)];
    }

    private static HostSetup Watched(DisconnectWatch watch)
        => new() { LiveChat = chat => chat.Services.Configure<HubOptions>(o => o.AddFilter(watch)) };

    private static Task<HttpResponseMessage> NegotiateAsync(LiveChatHost host, string ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/livechat/hub/customer/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {ticket}");
        return host.Http.SendAsync(request);
    }
}
