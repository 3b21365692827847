using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>One chat server, one shop on another origin, one mail folder, and the people of one test.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly Action<IServiceCollection>? _configure;
    private readonly List<Person> _people = [];

    private Scene(IBrowser browser, ChatServer server, OtherShop otherShop, Mailbox mail, Action<IServiceCollection>? configure)
    {
        _configure = configure;
        _browser = browser;
        Server = server;
        OtherShop = otherShop;
        Mail = mail;
    }

    public ChatServer Server { get; private set; }

    public OtherShop OtherShop { get; }

    public Mailbox Mail { get; }

    /// <summary>Gets everybody who has come.</summary>
    public IReadOnlyList<Person> People => _people;

    public static async Task<Scene> SetAsync(IBrowser browser, Action<IServiceCollection>? configure)
    {
        var mail = new Mailbox();
        var otherShop = await OtherShop.OpenAsync();
        var server = new ChatServer(mail.Folder, otherShop.Address, configure);
        otherShop.Chat = server.Address;
        return new Scene(browser, server, otherShop, mail, configure);
    }

    /// <summary>Stops the chat server, does something while there is none, and starts it again over the same store under the same address.</summary>
    public async Task RestartServerAsync(Func<Task> meanwhile)
    {
        var port = Server.Address.Port;
        await Server.DisposeAsync();
        await meanwhile();
        Server = new ChatServer(Mail.Folder, OtherShop.Address, _configure, port);
        _ = Server.Address;
    }

    /// <summary>Somebody who comes to the shop on the other origin.</summary>
    public Task<Customer> CustomerAsync(string name = "Dana Ray", Look? look = null) => CustomerOfAsync(OtherShop.Address, name, look);

    /// <summary>Somebody who comes to the demo shop, which has the chat on its own origin.</summary>
    public Task<Customer> DemoCustomerAsync(string name = "Dana Ray", Look? look = null) => CustomerOfAsync(Server.Address, name, look);

    /// <summary>An agent of the demo with a browser that has no page open yet.</summary>
    public async Task<Agent> AgentAsync(string name = "Ana (demo)", Look? look = null)
    {
        var (context, page, complaints) = await ProfileAsync(look ?? new Look { Width = 1440, Height = 900 });
        var agent = new Agent(context, page, complaints, Server.Address, name);
        _people.Add(agent);
        return agent;
    }

    /// <summary>A customer who asks for help while an agent is at the desk.</summary>
    public async Task<(Customer Customer, Agent Agent)> RingAsync(Look? customerLook = null, Look? agentLook = null)
    {
        var agent = await AgentAsync(look: agentLook);
        await agent.SitDownAsync();
        var customer = await CustomerAsync(look: customerLook);
        await customer.AskForHelpAsync();
        return (customer, agent);
    }

    /// <summary>A customer and an agent in one active chat.</summary>
    public async Task<(Customer Customer, Agent Agent)> ChatAsync(Look? customerLook = null, Look? agentLook = null)
    {
        var (customer, agent) = await RingAsync(customerLook, agentLook);
        await agent.AcceptAsync(customer.Name);
        await customer.SeesAgentAsync(agent.Name);
        return (customer, agent);
    }

    /// <summary>A customer and an agent in one active chat, with a hand on the customer's wire.</summary>
    /// <param name="before">What is done before the customer comes to the shop.</param>
    public async Task<(Customer Customer, Agent Agent, Wire Wire)> ChatOnAWireAsync(Func<Customer, Task>? before = null)
    {
        var agent = await AgentAsync();
        await agent.SitDownAsync();
        var customer = await CustomerAsync();
        var wire = await Wire.HoldAsync(customer);
        await (before?.Invoke(customer) ?? Task.CompletedTask);
        await customer.AskForHelpAsync();
        await agent.AcceptAsync(customer.Name);
        await customer.SeesAgentAsync(agent.Name);
        return (customer, agent, wire);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
            await person.Context.DisposeAsync();

        await Server.DisposeAsync();
        await OtherShop.DisposeAsync();
        Mail.Dispose();
    }

    private async Task<Customer> CustomerOfAsync(Uri shop, string name, Look? look)
    {
        var (context, page, complaints) = await ProfileAsync(look ?? new Look());
        var customer = new Customer(context, page, complaints, shop)
        {
            Name = name,
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.com",
        };
        _people.Add(customer);
        return customer;
    }

    private async Task<(IBrowserContext Context, IPage Page, Complaints Complaints)> ProfileAsync(Look look)
    {
        var context = await _browser.NewContextAsync(look.ToOptions());
        context.SetDefaultTimeout(Patience.Milliseconds);
        var complaints = await Complaints.ListenAsync(context);
        return (context, await context.NewPageAsync(), complaints);
    }
}
