using System.Diagnostics;
using System.Globalization;
using LiveChat.Core.Tests.Detection;
using LiveChat.Detection;

namespace LiveChat.Benchmarks;

/// <summary>How many megabytes a second of messages all detectors read on one core, and how long the longest message takes them that is made to keep them busy.</summary>
internal static class DetectingSpeed
{
    private const int Rounds = 21;
    private const int Longest = 4_000;
    private const int Repeats = 5_000;
    private const double LeastMegabytes = 100;
    private const double MostMilliseconds = 5;

    private static readonly DetectionPipeline All = new(Detectors.BuiltIn);

    /// <summary>Prints a table of the shortest times.</summary>
    /// <returns>Whether all are as fast as they have to be.</returns>
    public static bool Run()
    {
        var bytes = Repeats * Detecting.Messages.Sum(m => m.Length * sizeof(char));
        var speed = bytes / 1_000_000.0 / Fastest(() => Repeat(Repeats)).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"messages as people write them: {speed:N0} MB/s"));
        Console.WriteLine();
        Console.WriteLine("| 4,000 characters of | ms | 40,000 | ratio |");
        Console.WriteLine("|---|--:|--:|--:|");
        var isReached = speed >= LeastMegabytes;
        foreach (var name in TroublesomeTexts.Pieces.Keys)
        {
            var (one, ten) = (TroublesomeTexts.Of(name, Longest), TroublesomeTexts.Of(name, 10 * Longest));
            var (message, tenfold) = (Fastest(() => All.Detect(one)).TotalMilliseconds, Fastest(() => All.Detect(ten)).TotalMilliseconds);
            isReached &= message <= MostMilliseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {message:N3} | {tenfold:N3} | {tenfold / message:N1} |"));
        }

        return isReached;
    }

    private static void Repeat(int times)
    {
        var detecting = new Detecting();
        for (var i = 0; i < times; i++) detecting.Detect();
    }

    private static TimeSpan Fastest(Action run)
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = -Rounds; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            var took = Stopwatch.GetElapsedTime(start);
            if (round >= 0 && took < fastest) fastest = took;
        }

        return fastest;
    }
}
