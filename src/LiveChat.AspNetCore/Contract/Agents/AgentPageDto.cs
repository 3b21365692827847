namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat and some of its entries, from one moment.</summary>
internal sealed record AgentPageDto : WireRecord
{
    /// <summary>The chat.</summary>
    public required AgentChatDto Chat { get; init; }

    /// <summary>Entries in order.</summary>
    public required IReadOnlyList<EntryDto> Entries { get; init; }

    /// <summary>The client now knows everything up to this sequence.</summary>
    public required long Through { get; init; }
}
