using System.Diagnostics;
using System.Text;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Whether what is kept of a decision is enough to make it again.</summary>
public class RecomputingADecision
{
    private static readonly IRoutingPolicy[] Policies =
    [
        new SimultaneousRoutingPolicy(), new SimultaneousByWeightRoutingPolicy(), new RoundRobinRoutingPolicy(), new LongestIdleRoutingPolicy(),
        new LongestIdleInQueueRoutingPolicy(), new LeastBusyRoutingPolicy(), new SkillsRoutingPolicy(),
    ];

    [Fact]
    public async Task A_fresh_process_chooses_the_same_from_the_text_alone()
    {
        var rings = Policies.SelectMany(p => Enumerable.Range(0, 300).SelectMany(seed => SpecScene.Wild(ARouting.Queue, seed).Decide(p).Rings)).Concat(Policies.SelectMany(Large)).ToList();
        var shuffled = rings.Select((r, i) => r.Explanation with { Ranked = [.. new SpecDice(i).Shuffled(r.Explanation.Ranked)] });

        // The order in which the text names the agents tells nothing, either.
        var chosen = await RecomputeAsync([.. rings.Select(r => r.Explanation.Write().Json), .. shuffled.Select(e => e.Write().Json)]);

        Assert.Equal(1136, rings.Count);
        string[] expected = [.. rings.Select(r => string.Join('+', r.Agents))];
        Assert.Equal([.. expected, .. expected], chosen);
    }

    /// <summary>A queue of which the text names only the best.</summary>
    private static IEnumerable<TrialRing> Large(IRoutingPolicy policy) => RoutingTrial.Of(
        ARouting.Queue, policy, ARouting.Waiting(20), [.. Enumerable.Range(0, 400).Select(i => ARouting.Candidate($"agent-{i}", i % 4, 4, i % 7))], ARouting.Now).Rings;

    private static async Task<string[]> RecomputeAsync(string[] kept)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LiveChat.Recomputing.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        foreach (var line in kept) await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var chosen = await reading;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return chosen.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
