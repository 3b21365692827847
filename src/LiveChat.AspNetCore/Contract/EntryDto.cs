using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Something that happened in a chat. Entries of one chat are numbered 1, 2, 3 … without gaps.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MessageEntryDto), "message")]
[JsonDerivedType(typeof(FormEntryDto), "form")]
[JsonDerivedType(typeof(JoinedEntryDto), "joined")]
[JsonDerivedType(typeof(ReturnedEntryDto), "returned")]
[JsonDerivedType(typeof(TransferOfferedEntryDto), "transferOffered")]
[JsonDerivedType(typeof(TransferEndedEntryDto), "transferEnded")]
[JsonDerivedType(typeof(TransferredEntryDto), "transferred")]
[JsonDerivedType(typeof(HiddenEntryDto), "hidden")]
[JsonDerivedType(typeof(EndedEntryDto), "ended")]
[JsonDerivedType(typeof(ResumedEntryDto), "resumed")]
[JsonDerivedType(typeof(TranscriptEntryDto), "transcript")]
[JsonDerivedType(typeof(MessageLeftEntryDto), "messageLeft")]
[JsonDerivedType(typeof(MessageAnsweredEntryDto), "messageAnswered")]
[JsonDerivedType(typeof(RatedEntryDto), "rated")]
[JsonDerivedType(typeof(AttachmentsEntryDto), "attachments")]
[JsonDerivedType(typeof(RedactedEntryDto), "redacted")]
internal abstract record EntryDto : WireRecord
{
    /// <summary>The entry's place in the chat, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in milliseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }
}

/// <summary>Somebody wrote a message.</summary>
internal sealed record MessageEntryDto : EntryDto
{
    /// <summary>The id the sender's client made; the sender recognises its own message by it.</summary>
    public required string MessageId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required AuthorDto Author { get; init; }

    /// <summary>Plain text, at most 4,000 UTF-16 units; never HTML. Empty when files say it all.</summary>
    public required string Text { get; init; }

    /// <summary>The files that go with it; absent for none.</summary>
    public IReadOnlyList<AttachmentDto>? Attachments { get; init; }

    /// <summary>Whether something of it was taken out for good; absent when not. Then <see cref="Text"/> is what is left: <c>▒</c> stands for each character that is gone, and <c>▒▒▒</c> alone for a whole message.</summary>
    public bool? Redacted { get; init; }

    /// <summary>What may be in it and was kept, by the names of detectors, e.g. <c>phone</c>; absent for nothing, and for customers.</summary>
    public IReadOnlyList<string>? Flags { get; init; }
}

/// <summary>The customer sent the form before the chat.</summary>
internal sealed record FormEntryDto : EntryDto
{
    /// <summary>The answers, in the order of the form.</summary>
    public required IReadOnlyList<FormFieldDto> Fields { get; init; }
}

/// <summary>An agent entered the chat.</summary>
internal sealed record JoinedEntryDto : EntryDto
{
    /// <summary>The agent's display name.</summary>
    public required string Agent { get; init; }
}

/// <summary>The agent was lost (no sign of life) and the chat went back to the queue, ahead of newer ones.</summary>
internal sealed record ReturnedEntryDto : EntryDto
{
    /// <summary>The display name of the agent who was lost.</summary>
    public required string Agent { get; init; }

    /// <summary>Whether the agent signed out; missing where the connection was lost.</summary>
    public bool? SignedOut { get; init; }
}

/// <summary>The chat's agent, or an administrator in the agent's place, asked another one to take it. Only agents see it.</summary>
internal sealed record TransferOfferedEntryDto : EntryDto
{
    /// <summary>The display name of who asked.</summary>
    public required string From { get; init; }

    /// <summary>The display name of the agent who was asked.</summary>
    public required string To { get; init; }

    /// <summary>What the one told the other, at most 1,000 UTF-16 units.</summary>
    public string? Note { get; init; }
}

/// <summary>A transfer to another agent came to nothing. Only agents see it.</summary>
internal sealed record TransferEndedEntryDto : EntryDto
{
    /// <summary>The display name of the agent who was asked.</summary>
    public required string To { get; init; }

    /// <summary>Why.</summary>
    public required TransferOutcomeDto Outcome { get; init; }
}

/// <summary>The agent, or an administrator in the agent's place, put the chat into a queue; it waits for another agent.</summary>
internal sealed record TransferredEntryDto : EntryDto
{
    /// <summary>The display name of who did; for customers always that of the agent whose chat it was.</summary>
    public required string Agent { get; init; }

    /// <summary>The display name of the queue. Absent for customers.</summary>
    public string? Queue { get; init; }

    /// <summary>What the agent told the next one, at most 1,000 UTF-16 units. Absent for customers.</summary>
    public string? Note { get; init; }
}

/// <summary>Something a customer does not see. It has its place, so that nothing is missing.</summary>
internal sealed record HiddenEntryDto : EntryDto;

/// <summary>The chat ended.</summary>
internal sealed record EndedEntryDto : EntryDto
{
    /// <summary>Who ended it.</summary>
    public required EndedByDto By { get; init; }

    /// <summary>The display name of the agent, when an agent ended it; for agents that of the administrator, too.</summary>
    public string? Agent { get; init; }
}

/// <summary>The customer resumed the chat; it is in the queue again.</summary>
internal sealed record ResumedEntryDto : EntryDto
{
    /// <summary>The number of the segment that begins here, from 2.</summary>
    public required int Segment { get; init; }
}

/// <summary>The transcript was handed over to the mail system.</summary>
internal sealed record TranscriptEntryDto : EntryDto
{
    /// <summary>The address, masked.</summary>
    public required string To { get; init; }
}

/// <summary>The customer left a message, because nobody was there to chat with; the form before it says what.</summary>
internal sealed record MessageLeftEntryDto : EntryDto;

/// <summary>The left message was answered, by mail or otherwise. Only agents see it.</summary>
internal sealed record MessageAnsweredEntryDto : EntryDto
{
    /// <summary>The display name of who said so.</summary>
    public required string By { get; init; }
}

/// <summary>The customer rated the chat, after it ended.</summary>
internal sealed record RatedEntryDto : EntryDto
{
    /// <summary>The score, from 1 (worst) to 5 (best).</summary>
    public required int Score { get; init; }

    /// <summary>What the customer said to it; absent for nothing.</summary>
    public string? Comment { get; init; }
}

/// <summary>Files can be sent from here on, or cannot any more.</summary>
internal sealed record AttachmentsEntryDto : EntryDto
{
    /// <summary>Whether they can.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The display name of who switched it.</summary>
    public required string By { get; init; }
}

/// <summary>
/// Something written in the chat is gone for good. The entries named say so themselves when they are read again; whoever shows them takes out of them what is gone, and reads them again.
/// </summary>
internal sealed record RedactedEntryDto : EntryDto
{
    /// <summary>Whether all of the chat is gone: every entry's words, the form, the files.</summary>
    public required bool Whole { get; init; }

    /// <summary>The entries whose words are gone, wholly or in part; absent for none.</summary>
    public IReadOnlyList<long>? Sequences { get; init; }

    /// <summary>The fields of the form whose answers are gone, by key; absent for none.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The files that are gone; absent for none.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary>The display name of who did it. Absent for customers.</summary>
    public string? By { get; init; }

    /// <summary>Why. Absent for customers, and where a rule did it.</summary>
    public string? Reason { get; init; }
}
