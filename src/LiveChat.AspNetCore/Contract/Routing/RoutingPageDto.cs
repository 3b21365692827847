namespace LiveChat.AspNetCore.Contract;

/// <summary>Some of the decisions at whom a chat rings.</summary>
/// <param name="Decisions">In order. A page that is not full is the last one.</param>
internal sealed record RoutingPageDto(IReadOnlyList<RoutingDecisionDto> Decisions);
