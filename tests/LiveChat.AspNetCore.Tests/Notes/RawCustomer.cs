using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Notes;

/// <summary>A customer's raw connection, and what HTTP answered before.</summary>
internal sealed class RawCustomer : RawConnection
{
    private RawCustomer(string visitor, string http) => (Visitor, Http) = (visitor, http);

    /// <summary>The visitor's secret.</summary>
    public string Visitor { get; }

    /// <summary>What HTTP answered.</summary>
    public string Http { get; private set; }

    public static async Task<RawCustomer> ConnectAsync(LiveChatHost host, string? visitor = null)
    {
        using var answer = await TestCustomer.AskAsync(host, visitor: visitor);
        var text = await answer.Content.ReadAsStringAsync();
        var ticket = JsonSerializer.Deserialize<CustomerTicketDto>(text, ContractJson.Options)!;
        var customer = new RawCustomer(ticket.Visitor ?? visitor!, text);
        await customer.OpenAsync(
            host, $"customer?access_token={Uri.EscapeDataString(ticket.Ticket)}", ("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0"));
        return customer;
    }

    /// <summary>Adds what another HTTP call answers.</summary>
    public async Task GetAsync(LiveChatHost host, string path)
    {
        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Http += await answer.Content.ReadAsStringAsync() + answer.Headers;
    }
}
