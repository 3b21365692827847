using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>What became of a redaction.</summary>
public sealed record RedactionResult
{
    /// <summary>Why it was refused; <see langword="null"/> when it was not.</summary>
    public RedactionRefusal? Refusal { get; init; }

    /// <summary>The chat as it is now; <see langword="null"/> when it was refused.</summary>
    public Chat? Chat { get; init; }

    /// <summary>What went; <see langword="null"/> when it was gone before.</summary>
    public ChatRedacted? Entry { get; init; }

    /// <summary>What became of each kind of copy.</summary>
    public ImmutableArray<CopyReceipt> Receipt { get; init; } = [];

    /// <summary>Whether what was asked for is gone, now or before.</summary>
    public bool Ok => Refusal is null;

    internal static RedactionResult Refused(RedactionRefusal refusal) => new() { Refusal = refusal };

    /// <summary>Says refused or how many copies there are.</summary>
    public override string ToString() => Refusal is { } refusal ? $"Refused: {refusal}" : $"{Receipt.Length} copies";
}
