using System.Collections.Immutable;
using LiveChat.Simulator.Running;

namespace LiveChat.Simulator.Reports;

/// <summary>What one policy came to. Names are those of the JSON.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Answered">How many chats an agent accepted; all others were abandoned.</param>
/// <param name="Abandoned">How many customers left before.</param>
/// <param name="Abandonment">Their share of all.</param>
/// <param name="Wait">How long those waited who were answered; absent when nobody was.</param>
/// <param name="Occupancy">The share of all places in conversation while chats came; absent when all came at once.</param>
/// <param name="Fairness">Jain's index of the agents' time in conversation: 1 when all have as much, 1/N when one of N has everything.</param>
/// <param name="FewestChats">The fewest chats an agent had.</param>
/// <param name="MostChats">The most.</param>
/// <param name="Missed">How many rings were not answered in time.</param>
/// <param name="Declined">How many were refused.</param>
/// <param name="Agents">Each agent's share.</param>
internal sealed record PolicyFigures(
    string Policy, int Answered, int Abandoned, double Abandonment, WaitFigures? Wait, double? Occupancy, double Fairness, int FewestChats, int MostChats, int Missed, int Declined,
    ImmutableArray<AgentFigures> Agents)
{
    public static PolicyFigures Of(Scenario scenario, PolicyOutcome outcome)
    {
        double[] waits = [.. outcome.Waits.OfType<TimeSpan>().Select(w => w.TotalSeconds)];
        double[] busy = [.. outcome.Agents.Select(a => a.Busy.TotalSeconds)];
        var all = outcome.Waits.Length;
        return new(
            outcome.Policy,
            waits.Length,
            all - waits.Length,
            Rounded.Of((double)(all - waits.Length) / all),
            waits is [] ? null : WaitFigures.Of(waits),
            scenario.During > TimeSpan.Zero ? Rounded.Of(outcome.BusyMeanwhile / (scenario.During * scenario.Places)) : null,
            Rounded.Of(Jain(busy)),
            outcome.Agents.Min(a => a.Chats),
            outcome.Agents.Max(a => a.Chats),
            outcome.Agents.Sum(a => a.Missed),
            outcome.Agents.Sum(a => a.Declined),
            [.. outcome.Agents.Select(AgentFigures.Of)]);
    }

    private static double Jain(double[] shares)
    {
        var squares = shares.Sum(s => s * s);
        return squares > 0 ? shares.Sum() * shares.Sum() / (shares.Length * squares) : 1;
    }
}
