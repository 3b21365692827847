using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>Something that happened in a chat and has a place in its log. A closed hierarchy.</summary>
public abstract record ChatEntry : ChatEvent
{
    private protected ChatEntry() { }

    /// <summary>The place in the chat's log, 1, 2, 3 …; given by the store, 0 before.</summary>
    public long Sequence { get; init; }
}

/// <summary>The customer sent the form before the chat.</summary>
public sealed record FormSubmitted : ChatEntry
{
    /// <summary>The answers, in the order of the form.</summary>
    public required ImmutableArray<FormAnswer> Answers { get; init; }
}

/// <summary>Somebody wrote a message.</summary>
public sealed record MessagePosted : ChatEntry
{
    /// <summary>The id the sender's client made.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Participant Author { get; init; }

    /// <summary>What was written; empty when files say it all.</summary>
    public required MessageText Text { get; init; }

    /// <summary>The files that go with it, at most <see cref="ChatAttachment.MaxPerMessage"/>.</summary>
    public ImmutableArray<ChatAttachment> Attachments { get; init; } = [];

    /// <summary>Whether <see cref="Text"/>, or the name of a file, took the place of what was written, at the door or later.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>The names of detectors that found something in it which is kept as it is; see <see cref="Detection.DetectionMode.Flag"/>. Customers do not see it.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];
}

/// <summary>An agent entered the chat.</summary>
public sealed record AgentJoined : ChatEntry
{
    /// <summary>Who.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>When to look whether the customer is still there.</summary>
    public required DateTimeOffset IdleUntil { get; init; }
}

/// <summary>The agent gave no sign of life for too long, or signed out; the chat went back to the queue, ahead of newer ones.</summary>
public sealed record AgentLost : ChatEntry
{
    /// <summary>Who.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Until when the chat rings from here on.</summary>
    public required DateTimeOffset RingUntil { get; init; }

    /// <summary>Whether the agent signed out, and was not lost.</summary>
    public bool SignedOut { get; init; }
}

/// <summary>The chat ended.</summary>
public sealed record ChatEnded : ChatEntry
{
    /// <summary>By whom or what.</summary>
    public required EndedBy By { get; init; }

    /// <summary>The display name, when an agent or an administrator ended it.</summary>
    public string? Name { get; init; }
}

/// <summary>The customer resumed the chat; it is in the queue again.</summary>
public sealed record ChatResumed : ChatEntry
{
    /// <summary>The number of the segment that begins here, from 2.</summary>
    public required int Segment { get; init; }

    /// <summary>Until when the chat rings from here on.</summary>
    public required DateTimeOffset RingUntil { get; init; }
}

/// <summary>The transcript of a segment was handed over to the mail system.</summary>
public sealed record TranscriptSent : ChatEntry
{
    /// <summary>Which segment's end it was for.</summary>
    public required int Segment { get; init; }

    /// <summary>The address, masked.</summary>
    public required string MaskedAddress { get; init; }

    /// <summary>Up to which sequence of the log it was in the mail; <see langword="null"/> where an older version did not say so.</summary>
    public long? Through { get; init; }
}
