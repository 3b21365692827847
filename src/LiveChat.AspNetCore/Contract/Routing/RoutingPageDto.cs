namespace LiveChat.AspNetCore.Contract;

/// <summary>Some of the decisions at whom a chat rings.</summary>
/// <param name="Decisions">In order. A page that is not full is the last one.</param>
/// <param name="Waiting">How it would be decided now, when the chat waits and rings nowhere: who could be asked if it were its turn, and why the others cannot.</param>
internal sealed record RoutingPageDto(IReadOnlyList<RoutingDecisionDto> Decisions, RoutingDecisionDto? Waiting = null) : WireRecord;
