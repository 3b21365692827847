namespace LiveChat.AspNetCore.Contract;

/// <summary>Searches the activity log. What is absent or empty leaves nothing out; what is given must all hold.</summary>
internal sealed record SearchLog : WireRecord
{
    /// <summary>Words that one message, or the answers of the form together, or the customer's name and e-mail address together, must hold all. At most 200 UTF-16 units.</summary>
    public string? Text { get; init; }

    /// <summary>Of this customer: a contact's id.</summary>
    public string? ContactId { get; init; }

    /// <summary>Chats only, or left messages only.</summary>
    public LogTypeDto? Type { get; init; }

    /// <summary>In one of these queues, by id; at most 100.</summary>
    public IReadOnlyList<string>? Queues { get; init; }

    /// <summary>With one of these agents, now or last, by id; at most 100.</summary>
    public IReadOnlyList<string>? Agents { get; init; }

    /// <summary>In one of these states now.</summary>
    public IReadOnlyList<ChatStatusDto>? States { get; init; }

    /// <summary>Only chats that are over and no agent ever joined, as reports count them as missed; or only the others.</summary>
    public bool? Missed { get; init; }

    /// <summary>With all of these tags now; at most 20.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Started at this time or later, in milliseconds since 1970-01-01 UTC.</summary>
    public long? From { get; init; }

    /// <summary>Started before this time, in milliseconds since 1970-01-01 UTC.</summary>
    public long? Until { get; init; }

    /// <summary>Whether the chat that started first comes first. By default the one that started last does.</summary>
    public bool? OldestFirst { get; init; }

    /// <summary>Goes on where a page of the same search ended: its <c>next</c>; absent for the first page.</summary>
    public string? After { get; init; }

    /// <summary>At most so many rows, 1 to 100. The default is 50.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether to count what all pages together hold. Takes as long as reading them.</summary>
    public bool? Count { get; init; }
}
