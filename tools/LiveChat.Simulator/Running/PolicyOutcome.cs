using System.Collections.Immutable;

namespace LiveChat.Simulator.Running;

/// <summary>What became of all under one policy.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Waits">How long each chat waited until an agent accepted it, in the order of the arrivals; <see langword="null"/> for those whose customer left before.</param>
/// <param name="Agents">What became of each agent.</param>
/// <param name="BusyMeanwhile">The agents' time in conversation while chats came: without what was left to be done afterwards.</param>
internal sealed record PolicyOutcome(string Policy, ImmutableArray<TimeSpan?> Waits, ImmutableArray<AgentOutcome> Agents, TimeSpan BusyMeanwhile);
