namespace LiveChat.Routing;

/// <summary>What the router decided for one queue.</summary>
/// <param name="Actions">What is to be done, in this order.</param>
/// <param name="Silent">Which chats ring nowhere, in their order.</param>
/// <param name="NextLook">When to decide again though nothing happens; <see langword="null"/> for never.</param>
internal sealed record RoutingPlan(IReadOnlyList<RoutingAction> Actions, IReadOnlyList<SilentChat> Silent, DateTimeOffset? NextLook);
