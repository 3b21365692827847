namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks who is kept out.</summary>
internal sealed record ReadBlocked : WireRecord;
