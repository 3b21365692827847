using System.Net.Http.Json;
using System.Reflection;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Contract;
using Microsoft.AspNetCore.Http.Connections;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>A customer's page.</summary>
internal sealed class TestCustomer : TestClient
{
    private static readonly Dictionary<string, string> Usual = new() { ["name"] = "Kim (test)", ["email"] = "kim@example.com", ["message"] = "Hello" };

    private TestCustomer(ISite site, CustomerTicketDto ticket, string visitor, HttpTransportType transports, bool negotiates)
        : base(new Uri(site.Address, "/livechat/hub/customer"), o =>
        {
            o.AccessTokenProvider = () => Task.FromResult<string?>(ticket.Ticket);
            o.Transports = transports;
            o.SkipNegotiation = !negotiates;
        })
    {
        Visitor = visitor;
        Listen<CustomerEntriesEvent>("Entries");
        Listen<CustomerChatDto>("ChatChanged");
        Listen<PositionEvent>("Position");
        Listen<TypingEvent>("Typing");
        Listen<SeenEvent>("Seen");
        Listen<OfflineEvent>("Offline");
        Listen<DrainingEvent>("Draining");
    }

    /// <summary>The visitor's secret.</summary>
    public string Visitor { get; }

    protected override IReadOnlyList<MethodInfo> Methods => WireTypes.CustomerMethods;

    /// <summary>Asks for a ticket.</summary>
    public static async Task<HttpResponseMessage> AskAsync(ISite site, string siteKey = LiveChatHost.SiteKey, string? visitor = null, string? token = null, bool? anonymous = null)
    {
        var request = new ConnectCustomer { SiteKey = siteKey, Visitor = visitor, Token = token, Anonymous = anonymous };
        using var content = JsonContent.Create(request, options: ContractJson.Options);
        await content.LoadIntoBufferAsync();
        return await site.Http.PostAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), content);
    }

    public static async Task<CustomerTicketDto> TicketAsync(ISite site, string siteKey = LiveChatHost.SiteKey, string? visitor = null, string? token = null, bool? anonymous = null)
    {
        using var response = await AskAsync(site, siteKey, visitor, token, anonymous);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<CustomerTicketDto>(ContractJson.Options))!;
    }

    public static async Task<TestCustomer> ConnectAsync(
        ISite site, string siteKey, string? visitor, HttpTransportType transports = HttpTransportType.WebSockets, bool negotiates = true)
        => await ConnectAsync(site, await TicketAsync(site, siteKey, visitor), transports, visitor, negotiates);

    public static async Task<TestCustomer> ConnectAsync(
        ISite site, CustomerTicketDto ticket, HttpTransportType transports = HttpTransportType.WebSockets, string? visitor = null, bool negotiates = true)
    {
        var customer = new TestCustomer(site, ticket, ticket.Visitor ?? visitor!, transports, negotiates);
        await customer.Hub.StartAsync();
        return customer;
    }

    public Task<Answer<CustomerStateDto>> StateAsync() => CallAsync<CustomerStateDto>("GetState", new GetState());

    public Task<Answer<CustomerPageDto>> StartAsync(IReadOnlyDictionary<string, string>? answers = null)
        => CallAsync<CustomerPageDto>("StartChat", new StartChat { Answers = answers ?? Usual });

    public Task<Answer<CustomerPageDto>> LeaveMessageAsync(string? messageId = null, IReadOnlyDictionary<string, string>? answers = null)
        => CallAsync<CustomerPageDto>("LeaveMessage", new LeaveMessage { MessageId = messageId ?? Guid.NewGuid().ToString(), Answers = answers ?? Usual });

    public Task<Answer<CustomerPageDto>> ReadAsync(string chat, long after = 0, int? limit = null)
        => CallAsync<CustomerPageDto>("ReadEntries", new ReadEntries { ChatId = chat, After = after, Limit = limit });

    public Task<Answer<CustomerPageDto>> LeaveAsync(string chat) => CallAsync<CustomerPageDto>("LeaveChat", new ChatRequest { ChatId = chat });

    public Task<Answer<CustomerPageDto>> RateAsync(string chat, int score, string? comment = null)
        => CallAsync<CustomerPageDto>("RateChat", new RateChat { ChatId = chat, Score = score, Comment = comment });

    public Task<Answer<CustomerPageDto>> ResumeAsync(string chat) => CallAsync<CustomerPageDto>("ResumeChat", new ChatRequest { ChatId = chat });
}
