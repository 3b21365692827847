namespace LiveChat.Simulator.Arrivals;

/// <summary>A chat that comes, with all that does not depend on who gets it: the same for every policy.</summary>
/// <param name="At">When it comes, from the beginning on.</param>
/// <param name="Service">How long the conversation lasts.</param>
/// <param name="Patience">After how long of waiting the customer leaves; <see langword="null"/> for never.</param>
internal readonly record struct Arrival(TimeSpan At, TimeSpan Service, TimeSpan? Patience);
