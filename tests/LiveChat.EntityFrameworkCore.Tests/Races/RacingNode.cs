using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>One node of a race: a host of its own with everything it decides with. It routes when a test says so, and then as if the queue were its own.</summary>
internal sealed class RacingNode : IDisposable
{
    private static readonly Participant.OfSystem EndOfTheRace = new("end of the race");

    private readonly IHost _host;

    /// <param name="useStore">Puts LiveChat into the database of the race.</param>
    /// <param name="policy">How the queue routes.</param>
    /// <param name="referee">The referee of the race.</param>
    public RacingNode(Action<LiveChatBuilder> useStore, string policy, Referee referee)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        var liveChat = builder.Services.AddLiveChatCore().AddQueue(QueueId.Default.Value, q =>
        {
            q.RoutingPolicy = policy;

            // Nothing is over in a race but by what somebody does.
            (q.OfferTimeout, q.RingTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromHours(24));
        });
        useStore(liveChat);
        var store = builder.Services.Last(s => s.ServiceType == typeof(IChatStore)).ImplementationType!;
        builder.Services.Replace(ServiceDescriptor.Singleton<IChatStore>(s => new RefereedChatStore((IChatStore)ActivatorUtilities.CreateInstance(s, store), referee)));
        _host = builder.Build();
    }

    public IChatStore Store => Get<IChatStore>();

    public Task MigrateAsync() => _host.MigrateLiveChatAsync();

    /// <summary>Somebody works for the queue whose desk never closes.</summary>
    public async Task<Agent> HireAsync(string id, int capacity)
    {
        var agent = SpecChat.Agent(id, capacity);
        Assert.True(await Get<IAgentStore>().SaveAsync(agent, 0, default));
        return agent;
    }

    /// <summary>Changes how many chats an agent may have, whoever else changes the agent.</summary>
    public async Task SetCapacityAsync(Agent agent, int capacity)
    {
        var agents = Get<IAgentStore>();
        Agent found;
        do found = (await agents.FindAsync(agent.Id, default))!;
        while (!await agents.SaveAsync(found with { Capacity = capacity, Fence = found.Fence + 1 }, found.Fence, default));
    }

    /// <summary>A customer comes and starts a chat.</summary>
    public async Task<Chat> StartAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var contact = new Contact { Id = ContactId.New(now), Widget = WidgetId.Default, Secret = VisitorSecret.Create().Hash(), CreatedAt = now, Fence = 1 };
        Assert.True(await Get<IContactStore>().SaveAsync(contact, 0, default));
        var started = await Get<IChatService>().StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = contact.Id,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com", ["message"] = "My order never arrived" },
        });
        Assert.Null(started.Refusal);
        return started.Chat!;
    }

    /// <summary>Does one pass of the router.</summary>
    public async Task<bool> RouteAsync()
    {
        var due = await Get<IRoutingStore>().DueAsync(200, default);
        await Get<QueueRunner>().RunAsync(Get<QueueCatalog>().Default, due, default);
        return true;
    }

    public Task<ChatOutcome> AcceptAsync(AgentId agent, Chat ringing) => Get<IChatService>().AcceptAsync(new(agent, $"Agent {agent}"), ringing.Id, ringing.Offer!.Id);

    /// <summary>Ends a chat, whoever has it.</summary>
    public Task<ChatOutcome> EndAsync(Chat chat) => Get<IChatService>().EndAsync(EndOfTheRace, chat.Id);

    public void Dispose() => _host.Dispose();

    private T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();
}
