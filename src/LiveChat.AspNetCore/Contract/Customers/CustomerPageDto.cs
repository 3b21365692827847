namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat and some of its entries, from one moment.</summary>
internal sealed record CustomerPageDto : WireRecord
{
    /// <summary>The chat.</summary>
    public required CustomerChatDto Chat { get; init; }

    /// <summary>Entries in order.</summary>
    public required IReadOnlyList<EntryDto> Entries { get; init; }

    /// <summary>The client now knows everything up to this sequence, also where an entry is not for its eyes.</summary>
    public required long Through { get; init; }
}
