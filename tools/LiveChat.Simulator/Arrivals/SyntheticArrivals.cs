using System.Collections.Immutable;
using LiveChat.Simulator.Commands;

namespace LiveChat.Simulator.Arrivals;

/// <summary>Makes up chats.</summary>
internal static class SyntheticArrivals
{
    /// <summary>When chats come in a Poisson process of which it is known how many come: each at any time as likely as at any other, and none because of another.</summary>
    public static ImmutableArray<TimeSpan> Times(int chats, TimeSpan during, long seed)
    {
        var draws = Draw.Of(seed).Of(DrawKind.Arrival);
        return [.. Enumerable.Range(0, chats).Select(i => TimeSpan.FromTicks((long)(draws.Of(i).Uniform * during.Ticks))).Order()];
    }

    /// <summary>Gives each chat a conversation and a customer.</summary>
    /// <param name="times">When chats come, in order.</param>
    /// <param name="options">How long conversations and patience are on average.</param>
    public static ImmutableArray<Arrival> At(IEnumerable<TimeSpan> times, RunOptions options)
    {
        var draws = Draw.Of(options.Seed);
        var (service, patience) = (draws.Of(DrawKind.Service), draws.Of(DrawKind.Patience));
        return [.. times.Select((at, i) => new Arrival(at, service.Of(i).Exponential(options.Service), options.Patience is { } mean ? patience.Of(i).Exponential(mean) : null))];
    }
}
