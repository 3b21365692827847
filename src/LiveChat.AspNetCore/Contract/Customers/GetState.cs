namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for the customer's current state.</summary>
internal sealed record GetState;
