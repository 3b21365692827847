namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks what erasing a customer would take.</summary>
/// <param name="ChatId">A chat of the customer.</param>
internal sealed record PlanErasure(string ChatId) : WireRecord;
