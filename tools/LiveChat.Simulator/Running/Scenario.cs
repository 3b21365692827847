using System.Collections.Immutable;
using LiveChat.Simulator.Arrivals;
using LiveChat.Simulator.Commands;

namespace LiveChat.Simulator.Running;

/// <summary>What all policies meet.</summary>
/// <param name="Options">As asked for.</param>
/// <param name="Arrivals">The chats, in the order in which they come.</param>
/// <param name="During">Within which time they come.</param>
internal sealed record Scenario(RunOptions Options, ImmutableArray<Arrival> Arrivals, TimeSpan During)
{
    /// <summary>Gets how many chats can be in conversation at once.</summary>
    public int Places => Options.Agents * Options.Capacity;

    /// <summary>Gets how many would be on average if nobody had to wait; <see langword="null"/> when all come at once.</summary>
    public double? OfferedLoad => During > TimeSpan.Zero ? Arrivals.Length * (Options.Service / During) : null;
}
