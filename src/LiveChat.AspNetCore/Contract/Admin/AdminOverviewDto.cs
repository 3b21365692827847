namespace LiveChat.AspNetCore.Contract;

/// <summary>What the first page of the admin console shows. Answer of <c>GET api/admin/overview</c>.</summary>
internal sealed record AdminOverviewDto : WireRecord
{
    /// <summary>The server's clock, in milliseconds since 1970-01-01 UTC.</summary>
    public required long ServerTime { get; init; }

    /// <summary>How many chats wait while nobody is being asked.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many chats ring.</summary>
    public required int Ringing { get; init; }

    /// <summary>How many chats have an agent in them.</summary>
    public required int Active { get; init; }

    /// <summary>How many agents are available and show signs of life.</summary>
    public required int AgentsAvailable { get; init; }

    /// <summary>The chats in progress: waiting first, then ringing, then active; in each the oldest first. At most 200, the numbers above are of all; where there are more, of each state the 66 oldest are among them.</summary>
    public required IReadOnlyList<AdminChatDto> Chats { get; init; }

    /// <summary>All queues, by name.</summary>
    public required IReadOnlyList<AdminQueueDto> Queues { get; init; }

    /// <summary>All widgets, by name.</summary>
    public required IReadOnlyList<AdminWidgetDto> Widgets { get; init; }
}
