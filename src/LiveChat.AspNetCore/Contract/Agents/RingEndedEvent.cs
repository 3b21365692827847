namespace LiveChat.AspNetCore.Contract;

/// <summary>A ring is over; its card and notification go away everywhere.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Outcome">Why.</param>
/// <param name="By">With <see cref="RingOutcomeDto.Taken"/>: the display name of the agent who took it.</param>
internal sealed record RingEndedEvent(string ChatId, string OfferId, RingOutcomeDto Outcome, string? By = null) : WireRecord;
