using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>What became of something the team does to a chat.</summary>
public sealed record TeamOutcome
{
    /// <summary>The entry of the team log, with its number; <see langword="null"/> when it was refused, or there was nothing to do.</summary>
    public TeamEntry? Entry { get; init; }

    /// <summary>The chat's tags after it, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Why it was refused; <see langword="null"/> when it was not.</summary>
    public ChatRefusal? Refusal { get; init; }

    /// <summary>Whether it is done, now or before.</summary>
    public bool Ok => Refusal is null;

    internal static TeamOutcome Refused(ChatRefusal refusal) => new() { Refusal = refusal };

    /// <summary>Says refused or what happened.</summary>
    public override string ToString() => Refusal is { } refusal ? $"Refused: {refusal}" : $"{Entry}";
}
