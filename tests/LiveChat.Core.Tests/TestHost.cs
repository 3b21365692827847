using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Nodes;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests;

/// <summary>LiveChat without a web, on a clock that stands still until a test moves it. The routing loop runs only when a test says so.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>A running host looks at least so often.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly ServiceProvider _services;

    /// <param name="configure">How it differs from the usual one.</param>
    /// <param name="clock">Its clock; usually one of its own.</param>
    /// <param name="beside">Another node whose stores it works on, or worked on before it stopped; usually none.</param>
    public TestHost(Action<LiveChatBuilder>? configure = null, FakeTimeProvider? clock = null, TestHost? beside = null)
    {
        Clock = clock ?? beside?.Clock ?? new(new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        if (beside is not null) Share(beside, services);
        var builder = services.AddLiveChatCore();
        services.AddSingleton<IChatNotifier>(Told);
        configure?.Invoke(builder);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; }

    public RecordingNotifier Told { get; } = new();

    public IChatService Chats => Get<IChatService>();

    public IAgentService Agents => Get<IAgentService>();

    public IChatStore Store => Get<IChatStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Participant.Customer> AVisitorAsync(string? siteKey = null)
    {
        var widget = siteKey is null ? WidgetId.Default : new WidgetId(siteKey);
        var contact = new Contact
        {
            Id = ContactId.New(Clock.GetUtcNow()),
            Widget = widget,
            Secret = VisitorSecret.Create().Hash(),
            CreatedAt = Clock.GetUtcNow(),
            Fence = 1,
        };
        Assert.True(await Get<IContactStore>().SaveAsync(contact, 0, CancellationToken.None));
        return new(contact.Id);
    }

    public async Task<Participant.OfAgent> AnAgentAsync(string name, Availability availability = Availability.Available)
    {
        var agent = await Agents.SignInAsync(new(name, name));
        await Agents.SetAvailabilityAsync(agent.Id, availability);
        return new(agent.Id, name);
    }

    public async Task<Chat> AChatAsync(Participant.Customer customer, string email = "dana@example.com")
    {
        var outcome = await Chats.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = customer.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = email, ["message"] = "My order never arrived" },
        });
        Assert.Null(outcome.Refusal);
        return outcome.Chat!;
    }

    public async Task<Chat> AnActiveChatAsync(Participant.Customer customer, Participant.OfAgent agent, string email = "dana@example.com")
    {
        var chat = await AChatAsync(customer, email);
        await RouteAsync();
        var ringing = await NowAsync(chat);
        var outcome = await Chats.AcceptAsync(agent, chat.Id, ringing.Offer!.Id);
        Assert.Null(outcome.Refusal);
        return outcome.Chat!;
    }

    public Task<ChatOutcome> SayAsync(Participant author, Chat chat, string text, MessageId? id = null) => Chats.PostAsync(new()
    {
        Chat = chat.Id,
        Author = author,
        Message = id ?? MessageId.New(Clock.GetUtcNow()),
        Text = text,
    });

    public async Task<Chat> NowAsync(Chat chat) => (await Store.FindAsync(chat.Id, CancellationToken.None))!;

    public Task<TimeSpan> RouteAsync() => Get<IEnumerable<IHostedService>>().OfType<RoutingLoop>().Single().RunOnceAsync(CancellationToken.None);

    public NodeWatch NodeWatch => Get<IEnumerable<IHostedService>>().OfType<NodeWatch>().Single();

    /// <summary>Lets time pass as it does for a running host: it looks again and again.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Sweep)
        {
            Clock.Advance(left < Sweep ? left : Sweep);
            await RouteAsync();
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Share(TestHost other, IServiceCollection services)
    {
        services.AddSingleton(other.Get<InMemoryChatStore>());
        services.AddSingleton(other.Get<InMemoryAgentStore>());
        services.AddSingleton(other.Get<InMemoryOutboxStore>());
        services.AddSingleton(other.Get<IContactStore>());
        services.AddSingleton(other.Get<IRoutingStore>());
        services.AddSingleton(other.Get<ISettingsStore>());
    }
}
