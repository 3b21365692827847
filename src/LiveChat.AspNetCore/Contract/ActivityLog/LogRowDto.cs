namespace LiveChat.AspNetCore.Contract;

/// <summary>A row of the activity log. <c>ReadEntries</c> reads the chat, which nobody notices.</summary>
internal sealed record LogRowDto : WireRecord
{
    /// <summary>The chat's id, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is a chat or a left message.</summary>
    public required LogTypeDto Type { get; init; }

    /// <summary>Where the chat is in its life.</summary>
    public required ChatStatusDto Status { get; init; }

    /// <summary>The customer.</summary>
    public required ContactDto Contact { get; init; }

    /// <summary>The queue's id.</summary>
    public required string QueueId { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>The id of the agent who is in the chat, or was in it last; absent when nobody was.</summary>
    public string? AgentId { get; init; }

    /// <summary>That agent's display name.</summary>
    public string? Agent { get; init; }

    /// <summary>The display names of the agents it rings at.</summary>
    public IReadOnlyList<string>? RingsAt { get; init; }

    /// <summary>Until when it rings there, in milliseconds since 1970-01-01 UTC.</summary>
    public long? RingsUntil { get; init; }

    /// <summary>When it was started, in milliseconds since 1970-01-01 UTC.</summary>
    public required long StartedAt { get; init; }

    /// <summary>When it ended, in milliseconds since 1970-01-01 UTC; absent while it goes on.</summary>
    public long? EndedAt { get; init; }

    /// <summary>From the start to the end, in milliseconds; absent while it goes on.</summary>
    public long? DurationMs { get; init; }

    /// <summary>Who or what ended it.</summary>
    public EndedByDto? EndedBy { get; init; }

    /// <summary>Whether it is over and no agent ever joined it, as reports count it as missed; absent when not.</summary>
    public bool? Missed { get; init; }

    /// <summary>When a left message was marked as answered, in milliseconds since 1970-01-01 UTC.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>The score the customer gave it, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>Its tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>What the customer wrote first, at most 200 UTF-16 units of it; absent when nothing, and in exports.</summary>
    public string? FirstWords { get; init; }

    /// <summary>Whether something in it was redacted; absent when not, and in exports.</summary>
    public bool? Redacted { get; init; }

    /// <summary>What was found in it, oldest first: the form before the chat, and at most the last 3 messages. Absent when no words were looked for, or only the customer was found.</summary>
    public IReadOnlyList<LogHitDto>? Hits { get; init; }

    /// <summary>How many messages were found in it, at most 100, and one for the form; absent like <see cref="Hits"/>.</summary>
    public int? Found { get; init; }
}
