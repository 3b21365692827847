using System.Collections.Immutable;

namespace LiveChat.Queues;

/// <summary>The settings of one queue, as they are now. Immutable.</summary>
/// <param name="Id">The queue.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="RoutingPolicy">The name of the routing policy.</param>
/// <param name="Teams">The teams whose agents work for the queue; none means every agent.</param>
/// <param name="OfferTimeout">How long a chat rings at one agent.</param>
/// <param name="RingTimeout">How long a chat rings altogether.</param>
/// <param name="WhenNobodyAnswers">What happens then.</param>
/// <param name="CustomerIdleTimeout">How long a customer may be away and silent.</param>
public sealed record QueueSettings(
    QueueId Id,
    string DisplayName,
    string RoutingPolicy,
    ImmutableArray<string> Teams,
    TimeSpan OfferTimeout,
    TimeSpan RingTimeout,
    NoAnswer WhenNobodyAnswers,
    TimeSpan CustomerIdleTimeout)
{
    /// <summary>Whether agents of these teams work for the queue.</summary>
    /// <param name="teams">An agent's teams.</param>
    public bool IsServedBy(ImmutableArray<string> teams) => Teams.IsEmpty || teams.Any(t => Teams.Contains(t, StringComparer.Ordinal));
}
