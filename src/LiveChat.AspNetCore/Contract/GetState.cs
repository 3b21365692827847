namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for everything the caller's page shows when it opens.</summary>
internal sealed record GetState : WireRecord;
