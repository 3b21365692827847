using LiveChat.Core.Tests.Routing.Simulator;
using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

/// <summary>The processor's time. The goal, which the benchmark <c>detecting</c> holds, is 5 ms for the longest message; code that is not optimized may take longer.</summary>
[Collection(nameof(Alone))]
public class TakingTimeForATroublesomeText
{
    private const int Longest = 4_000;
    private const int WarmUps = 4;
    private const int Rounds = 8;

    /// <summary>Below it what the runtime does besides is the larger part.</summary>
    private const double Least = 0.5;

    private static readonly DetectionPipeline All = new(Detectors.BuiltIn);

    public static TheoryData<string> Names => [.. TroublesomeTexts.Pieces.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_longest_message_is_nothing_to_speak_of_and_ten_times_as_much_takes_ten_times_as_long(string name)
    {
        var one = Math.Max(Least, Milliseconds(TroublesomeTexts.Of(name, Longest)));
        var ten = Milliseconds(TroublesomeTexts.Of(name, 10 * Longest));

        // If it grew with the square it would take a hundred times as long.
        Assert.InRange(one, 0, 50);
        Assert.InRange(ten / one, 0, 30);
    }

    /// <summary>The least of several: others are never measured to make it faster.</summary>
    private static double Milliseconds(string text)
    {
        var least = TimeSpan.MaxValue;
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            All.Detect(text);
            var took = Environment.CpuUsage.TotalTime - before;
            if (round >= 0 && took < least) least = took;
        }

        return least.TotalMilliseconds;
    }
}
