using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>Somebody who works for the queue and was not asked.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Rule">The first rule that left the agent out, one of <see cref="ExclusionRules"/>.</param>
/// <param name="Reason">What the policy said; <see langword="null"/> where the rule says it all.</param>
/// <param name="Until">When that may be over; <see langword="null"/> when time alone changes nothing.</param>
public sealed record ExcludedAgent(AgentId Agent, string Rule, string? Reason = null, DateTimeOffset? Until = null);
