namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks which tags chats have.</summary>
internal sealed record ReadTags : WireRecord
{
    /// <summary>What they begin with; absent for any.</summary>
    public string? Start { get; init; }
}
