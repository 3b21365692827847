using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Security;

public class UsingATicket
{
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task Every_transport_connects_with_one(HttpTransportType transport)
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await TestCustomer.ConnectAsync(host, LiveChatHost.SiteKey, null, transport);

        var started = (await kim.StartAsync()).Expect();
        Assert.True((await kim.SendAsync(started.Chat.Id, "hello")).Ok);
    }

    [Fact]
    public async Task A_used_one_is_refused()
    {
        await using var host = await LiveChatHost.StartAsync();
        var ticket = await TestCustomer.TicketAsync(host);
        await using var kim = await TestCustomer.ConnectAsync(host, ticket);
        (await kim.StateAsync()).Expect();

        await AssertRefusedAsync(await NegotiateAsync(host, ticket.Ticket));
        await AssertRefusedAsync(await host.Http.GetAsync(new Uri($"/livechat/hub/customer?access_token={ticket.Ticket}&id=other", UriKind.Relative)));
        Assert.True((await kim.StateAsync()).Ok);
    }

    [Fact]
    public async Task Until_a_connection_stands_a_client_may_fall_back_to_another_transport()
    {
        await using var host = await LiveChatHost.StartAsync();
        var ticket = await TestCustomer.TicketAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync(host, ticket.Ticket)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync(host, ticket.Ticket)).StatusCode);

        await using var kim = await TestCustomer.ConnectAsync(host, ticket, HttpTransportType.LongPolling);
        Assert.True((await kim.StateAsync()).Ok);
    }

    [Fact]
    public async Task It_is_bound_to_the_connection_it_made_first()
    {
        await using var host = await LiveChatHost.StartAsync();
        var ticket = await TestCustomer.TicketAsync(host);
        using var negotiated = await NegotiateAsync(host, ticket.Ticket);
        var answer = await negotiated.Content.ReadFromJsonAsync<JsonElement>();
        var connection = answer.GetProperty("connectionToken").GetString();

        using var poll = new HttpRequestMessage(HttpMethod.Get, $"/livechat/hub/customer?id={connection}");
        poll.Headers.Authorization = new("Bearer", ticket.Ticket);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.SendAsync(poll)).StatusCode);

        using var stolen = new HttpRequestMessage(HttpMethod.Get, "/livechat/hub/customer?id=another");
        stolen.Headers.Authorization = new("Bearer", ticket.Ticket);
        await AssertRefusedAsync(await host.Http.SendAsync(stolen));
    }

    [Fact]
    public async Task It_is_worth_nothing_after_a_minute()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new() { Clock = clock });
        var ticket = await TestCustomer.TicketAsync(host);

        clock.Advance(TimeSpan.FromSeconds(60));

        await AssertRefusedAsync(await NegotiateAsync(host, ticket.Ticket));
    }

    [Fact]
    public async Task One_whose_connection_was_one_too_many_is_forgotten()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Options = o => o.Limits.ConnectionsPerPerson = 1 });
        await using var kim = await host.CustomerAsync();
        (await kim.StateAsync()).Expect();
        var ticket = (await TestCustomer.TicketAsync(host, visitor: kim.Visitor)).Ticket;
        using var negotiated = await NegotiateAsync(host, ticket);
        var connection = (await negotiated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("connectionToken").GetString();

        await RawSocket.OpenUntilClosedAsync(host, $"id={connection}&access_token={ticket}");

        // A ticket that is still kept would let the request pass to a connection that is gone.
        await AssertRefusedAsync(await host.Http.GetAsync(new Uri($"/livechat/hub/customer?id={connection}&access_token={ticket}", UriKind.Relative)));
        Assert.True((await kim.StateAsync()).Ok);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task One_that_never_existed_is_refused(string ticket)
    {
        await using var host = await LiveChatHost.StartAsync();
        await AssertRefusedAsync(await NegotiateAsync(host, ticket));
    }

    [Fact]
    public async Task A_sign_in_of_the_host_is_no_ticket_and_a_ticket_is_no_sign_in()
    {
        await using var host = await LiveChatHost.StartAsync();

        using var agent = new HttpRequestMessage(HttpMethod.Post, "/livechat/hub/customer/negotiate?negotiateVersion=1");
        agent.Headers.Add(HeaderAuthentication.Header, "ana");
        await AssertRefusedAsync(await host.Http.SendAsync(agent));

        using var customer = new HttpRequestMessage(HttpMethod.Post, "/livechat/hub/agent/negotiate?negotiateVersion=1");
        customer.Headers.Authorization = new("Bearer", (await TestCustomer.TicketAsync(host)).Ticket);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.SendAsync(customer)).StatusCode);
    }

    [Fact]
    public async Task The_visitors_secret_is_shown_once_and_kept_as_a_hash()
    {
        await using var host = await LiveChatHost.StartAsync();
        var first = await TestCustomer.TicketAsync(host);
        var second = await TestCustomer.TicketAsync(host, visitor: first.Visitor);

        Assert.Matches("^[0-9a-f]{64}$", first.Visitor);
        Assert.Null(second.Visitor);
        Assert.NotEqual(first.Ticket, second.Ticket);
        Assert.NotNull((await TestCustomer.TicketAsync(host, visitor: new string('a', 64))).Visitor);
        Assert.NotNull((await TestCustomer.TicketAsync(host, visitor: "no secret at all")).Visitor);
    }

    [Theory]
    [InlineData("""{"siteKey":"nobody-knows-this-one"}""", HttpStatusCode.NotFound, "widget_not_found")]
    [InlineData("""{"siteKey":null}""", HttpStatusCode.BadRequest, "bad_argument")]
    [InlineData("""{"siteKey":"test-site-0000001","admin":true}""", HttpStatusCode.BadRequest, "bad_argument")]
    [InlineData("""{"siteKey":""", HttpStatusCode.BadRequest, "bad_argument")]
    [InlineData("null", HttpStatusCode.BadRequest, "bad_argument")]
    [InlineData("", HttpStatusCode.BadRequest, "bad_argument")]
    public async Task A_request_for_one_that_cannot_be_answered_gets_its_code(string body, HttpStatusCode status, string code)
    {
        await using var host = await LiveChatHost.StartAsync();
        using var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await host.Http.PostAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), content);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_form_post_from_a_foreign_page_is_not_even_read()
    {
        await using var host = await LiveChatHost.StartAsync();
        using var content = new StringContent("""{"siteKey":"test-site-0000001"}""");

        using var response = await host.Http.PostAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static Task<HttpResponseMessage> NegotiateAsync(LiveChatHost host, string ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/livechat/hub/customer/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {ticket}");
        return host.Http.SendAsync(request);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("ticket_invalid", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        response.Dispose();
    }
}
