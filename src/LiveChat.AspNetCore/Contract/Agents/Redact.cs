namespace LiveChat.AspNetCore.Contract;

/// <summary>Takes something out of a chat for good.</summary>
internal sealed record Redact : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Why, 1 to 200 UTF-16 units. The company sees it in the chat, and the audit log keeps it for ever: it must not repeat what is to go.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether everything is to go; then nothing else needs to be named, and an open chat ends.</summary>
    public bool? Whole { get; init; }

    /// <summary>Messages, and other entries somebody wrote something with, by sequence. Files of a message are named by themselves.</summary>
    public IReadOnlyList<long>? Entries { get; init; }

    /// <summary>Parts of messages.</summary>
    public IReadOnlyList<RedactedSpanDto>? Spans { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<RedactedFileDto>? Files { get; init; }

    /// <summary>Answers of the form before the chat, by the field's key.</summary>
    public IReadOnlyList<string>? Fields { get; init; }
}
