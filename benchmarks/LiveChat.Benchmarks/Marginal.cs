using System.Diagnostics;
using System.Globalization;
using LiveChat.Routing;

namespace LiveChat.Benchmarks;

/// <summary>What one more decision of a pass takes by each built-in policy, and what the pass takes before: BenchmarkDotNet measures whole calls, of which this is a small part.</summary>
internal static class Marginal
{
    private const int Rounds = 200;
    private const int MaxChats = 300;
    private const double MaxMicroseconds = 10;
    private const double MaxGrowth = 3;

    private static readonly int[] Sizes = [100, 1_000, 10_000];

    /// <summary>Prints a table of the shortest times, and of one median to see how much the machine was disturbed.</summary>
    /// <returns>Whether every policy is within the goals, by the shortest times of one further chat.</returns>
    public static bool Run()
    {
        foreach (var policy in Scene.Policies) Measure(policy.Name, Sizes[0]);
        Console.WriteLine("| policy | agents | members read | first chat | second chat | each further | its median | growth from 100 |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        var isReached = true;
        foreach (var policy in Scene.Policies.Select(p => p.Name))
        {
            double? small = null;
            foreach (var agents in Sizes)
            {
                var times = Measure(policy, agents);
                var shortest = times.Min(t => t.Further);
                var growth = shortest / (small ??= shortest);
                isReached &= shortest <= MaxMicroseconds && growth <= MaxGrowth;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{policy}` | {agents:N0} | {times.Min(t => t.Members):N0} µs | {times.Min(t => t.First):N0} µs | {times.Min(t => t.Second):N0} µs | {shortest:N1} µs | {times.Select(t => t.Further).Order().ElementAt(Rounds / 2):N1} µs | {growth:N2} |"));
            }
        }

        return isReached;
    }

    private static List<Times> Measure(string policy, int agents)
    {
        var scene = Scene.Of(policy, agents, MaxChats, _ => 0);

        // Chats for which nobody has a place left would be cheaper than the others.
        var rings = QueueRouter.Decide(scene).Actions.Count;
        var times = new List<Times>(Rounds);
        for (var round = -Rounds; round < Rounds; round++)
        {
            var chats = new TimedChats([.. scene.Waiting.Take(rings)]);
            var start = Stopwatch.GetTimestamp();
            if (QueueRouter.Decide(scene with { Waiting = chats }).Actions.Count != rings) throw new InvalidOperationException("The same question had another answer.");
            if (round < 0) continue;

            times.Add(new(
                chats.Since(start).TotalMicroseconds, chats.Between(0, 1).TotalMicroseconds, chats.Between(1, 2).TotalMicroseconds,
                chats.Between(2, rings).TotalMicroseconds / (rings - 2)));
        }

        return times;
    }

    /// <summary>In microseconds.</summary>
    private sealed record Times(double Members, double First, double Second, double Further);
}
