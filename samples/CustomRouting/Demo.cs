using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Routing;
using LiveChat.Widgets;

namespace CustomRouting;

/// <summary>Agents and chats that are made up, at a moment that is always the same.</summary>
internal static class Demo
{
    public static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Ana has one place left, Ben and Mia have more.</summary>
    public static IReadOnlyList<RoutingCandidate> Agents { get; } =
    [
        Agent("ana", "Ana (demo)", load: 2),
        Agent("ben", "Ben (demo)", load: 1),
        Agent("mia", "Mia (demo)", load: 0),
    ];

    /// <summary>In the order of their places in the queue.</summary>
    public static IReadOnlyList<Chat> Chats { get; } =
    [
        Chat("es", waits: 40),
        Chat("fr-CA", waits: 20),
        Chat("fr", waits: 10),
        Chat("de-AT", waits: 5),
        Chat(locale: null, waits: 1),
    ];

    private static RoutingCandidate Agent(string id, string name, int load)
        => new(
            new Agent { Id = new(id), Name = name, Availability = Availability.Available, Capacity = 3, LeaseUntil = Now.AddHours(1) },
            load, IdleSince: Now.AddMinutes(-5), LastOfferedAt: null);

    private static Chat Chat(string? locale, int waits) => new()
    {
        Id = ChatId.New(Now),
        Widget = WidgetId.Default,
        Contact = ContactId.New(Now),
        CustomerName = "Customer (demo)",
        Locale = locale,
        Queue = new("support"),
        StartedAt = Now.AddSeconds(-waits),
        QueuedAt = Now.AddSeconds(-waits),
    };
}
