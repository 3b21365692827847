using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>What became of an erasure.</summary>
/// <param name="Refusal">Why it was refused; <see langword="null"/> when it was not.</param>
/// <param name="Redacted">The chats of which nothing is left.</param>
/// <param name="Left">Chats of the contact that were not in the plan: they began since, and are as they were.</param>
public sealed record ErasureResult(RedactionRefusal? Refusal, ImmutableArray<ChatId> Redacted, ImmutableArray<ChatId> Left)
{
    /// <summary>What became of each kind of copy, over all chats: the worst outcome, and how many things there were.</summary>
    public ImmutableArray<CopyReceipt> Receipt { get; init; } = [];
}
