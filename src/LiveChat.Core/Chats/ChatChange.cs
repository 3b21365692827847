using System.Collections.Immutable;

namespace LiveChat.Chats;

/// <summary>A chat changed, and the change is committed.</summary>
public sealed record ChatChange
{
    /// <summary>The chat before; <see langword="null"/> when it is new.</summary>
    public Chat? Before { get; init; }

    /// <summary>The chat after.</summary>
    public required Chat After { get; init; }

    /// <summary>What happened, in order; entries carry their sequence.</summary>
    public ImmutableArray<ChatEvent> Events { get; init; } = [];

    /// <summary>The connection that caused it and has its own answer; <see langword="null"/> for none.</summary>
    public string? Origin { get; init; }

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Change of {After}";
}
