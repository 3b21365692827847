using System.Diagnostics;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>Lets pairs talk to a server as fast as it answers.</summary>
internal static class Playing
{
    /// <summary>A server that compiles more in this time is not warm yet.</summary>
    private const int WarmMethods = 20;

    private static readonly TimeSpan WarmUpStep = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(60);

    /// <summary>Plays until the runtime has compiled what is hot: before that, most of what a server burns is its compiler's.</summary>
    public static async Task<TimeSpan> WarmUpAsync(ServerProcess server, IReadOnlyList<ChatPair> pairs)
    {
        var all = TimeSpan.Zero;
        long compiled;
        do
        {
            var step = new Measurement();
            await PlayAsync(server, pairs, WarmUpStep, step);
            (all, compiled) = (all + WarmUpStep, step.Cost.CompiledMethods);
        }
        while (compiled > WarmMethods && all < LongestWarmUp);

        return all;
    }

    public static async Task PlayAsync(ServerProcess server, IReadOnlyList<ChatPair> pairs, TimeSpan duration, Measurement measurement)
    {
        var before = await server.CostAsync();
        var start = Stopwatch.GetTimestamp();
        using var stop = new CancellationTokenSource(duration);
        await Task.WhenAll(pairs.Select(p => p.PlayAsync(measurement, stop.Token)));
        measurement.Add(Stopwatch.GetElapsedTime(start), await server.CostAsync() - before);
    }
}
