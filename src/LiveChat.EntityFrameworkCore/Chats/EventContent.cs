using System.Text.Json.Serialization;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>What is stored of an event beside its time and its place. A format with a version: kinds and properties are added, never renamed; what the code calls them may change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FormContent), "form")]
[JsonDerivedType(typeof(MessageContent), "message")]
[JsonDerivedType(typeof(JoinedContent), "joined")]
[JsonDerivedType(typeof(LostContent), "agent_lost")]
[JsonDerivedType(typeof(EndedContent), "ended")]
[JsonDerivedType(typeof(ResumedContent), "resumed")]
[JsonDerivedType(typeof(TranscriptContent), "transcript_sent")]
[JsonDerivedType(typeof(TransferOfferedContent), "transfer_offered")]
[JsonDerivedType(typeof(TransferEndedContent), "transfer_ended")]
[JsonDerivedType(typeof(TransferredContent), "transferred")]
[JsonDerivedType(typeof(MessageLeftContent), "message_left")]
[JsonDerivedType(typeof(MessageAnsweredContent), "message_answered")]
[JsonDerivedType(typeof(RatedContent), "rated")]
[JsonDerivedType(typeof(AttachmentsSwitchedContent), "attachments_switched")]
[JsonDerivedType(typeof(RedactedContent), "redacted")]
[JsonDerivedType(typeof(UnattendedContent), "unattended")]
[JsonDerivedType(typeof(OfferedContent), "offered")]
[JsonDerivedType(typeof(NobodyContent), "nobody_to_ask")]
[JsonDerivedType(typeof(DeclinedContent), "declined")]
[JsonDerivedType(typeof(MissedContent), "missed")]
[JsonDerivedType(typeof(WithdrawnContent), "withdrawn")]
[JsonDerivedType(typeof(ExtendedContent), "ring_extended")]
[JsonDerivedType(typeof(OverflowedContent), "overflowed")]
[JsonDerivedType(typeof(PostponedContent), "idle_postponed")]
internal abstract record EventContent
{
    /// <summary>The version of the format that wrote it.</summary>
    [JsonPropertyName("v")]
    public int Version { get; init; } = 1;
}

internal sealed record FormContent(AnswerContent[] Answers) : EventContent;

internal sealed record MessageContent(AuthorContent Author, string Text) : EventContent
{
    /// <summary>Whether the text took the place of what was written; missing where it did not.</summary>
    public bool? Rewritten { get; init; }

    /// <summary>The files that go with it; missing where there are none.</summary>
    public AttachmentContent[]? Attachments { get; init; }

    /// <summary>What detectors found in it; missing where they found nothing.</summary>
    public string[]? Flags { get; init; }
}

internal sealed record JoinedContent(string Agent, string Name, long IdleUntil) : EventContent;

internal sealed record LostContent(string Agent, string Name, long RingUntil) : EventContent
{
    /// <summary>Whether the agent signed out; missing where the agent was lost.</summary>
    public bool? SignedOut { get; init; }
}

internal sealed record EndedContent(string By, string? Name) : EventContent;

internal sealed record ResumedContent(int Segment, long RingUntil) : EventContent;

internal sealed record TranscriptContent(int Segment, string MaskedAddress) : EventContent
{
    public long? Through { get; init; }
}

internal sealed record TransferOfferedContent(Guid Offer, long MadeAt, long Until, TransferContent Transfer) : EventContent;

internal sealed record TransferEndedContent(string To, string ToName, string Outcome) : EventContent;

internal sealed record TransferredContent(string Agent, string Name, string Queue, string QueueName, string? Note, long RingUntil) : EventContent
{
    /// <summary>The name of the administrator who did it; missing when the agent did.</summary>
    public string? Supervisor { get; init; }
}

internal sealed record MessageLeftContent : EventContent;

internal sealed record MessageAnsweredContent(AuthorContent By, string Name) : EventContent;

internal sealed record UnattendedContent : EventContent;

internal sealed record AttachmentsSwitchedContent(AuthorContent By, bool Enabled) : EventContent;

internal sealed record RedactedContent(AuthorContent By, string? Reason) : EventContent
{
    /// <summary>Whether all of the chat is gone; missing where only a part is.</summary>
    public bool? Whole { get; init; }

    /// <summary>The entries whose words are gone; missing where there are none.</summary>
    public long[]? Sequences { get; init; }

    /// <summary>The fields of the form whose answers are gone; missing where there are none.</summary>
    public string[]? Fields { get; init; }

    /// <summary>The files that are gone; missing where there are none.</summary>
    public Guid[]? Attachments { get; init; }
}

internal sealed record RatedContent(int Score, string? Comment) : EventContent;

internal sealed record OfferedContent(Guid Offer, long MadeAt, long Until, string[] Agents) : EventContent
{
    /// <summary>How the offer was decided, as it was given; missing where that is not known.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public string? Why { get; init; }
}

internal sealed record NobodyContent([property: JsonConverter(typeof(RawJsonConverter))] string Why) : EventContent;

internal sealed record DeclinedContent(string Agent) : EventContent;

internal sealed record MissedContent(string[] Agents) : EventContent;

internal sealed record WithdrawnContent(string[] Agents) : EventContent;

internal sealed record ExtendedContent(long RingUntil) : EventContent;

internal sealed record OverflowedContent(string Queue, long RingUntil) : EventContent;

internal sealed record PostponedContent(long IdleUntil) : EventContent;
