using System.Collections.Immutable;

namespace LiveChat.Chats;

/// <summary>Something that was written in the chat is gone for good, from every copy that LiveChat keeps. Says where it stood, never what it was.</summary>
public sealed record ChatRedacted : ChatEntry
{
    /// <summary>Who did it: somebody of the company, or what acted by itself.</summary>
    public required Participant By { get; init; }

    /// <summary>Whether all of it is gone: every entry's words, the form, the files, and what was known of the customer. Such a chat is over for good.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The entries whose words are gone, wholly or in part, by sequence.</summary>
    public ImmutableArray<long> Sequences { get; init; } = [];

    /// <summary>The fields of the form whose answers are gone, by key.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>The files that are gone.</summary>
    public ImmutableArray<AttachmentId> Attachments { get; init; } = [];

    /// <summary>Why, in the words of who did it; <see langword="null"/> where a rule did it. The customer does not see it.</summary>
    public string? Reason { get; init; }
}
