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
    public static Task<TimeSpan> WarmUpAsync(ServerProcess server, IReadOnlyList<ChatPair> pairs) => WarmUpAsync([server], pairs);

    /// <summary>Plays until none of them compiles much any more.</summary>
    public static async Task<TimeSpan> WarmUpAsync(IReadOnlyList<ServerProcess> servers, IReadOnlyList<ChatPair> pairs)
    {
        var all = TimeSpan.Zero;
        long compiled;
        do
        {
            var step = new Measurement();
            await PlayAsync(servers, pairs, WarmUpStep, step);
            (all, compiled) = (all + WarmUpStep, step.Cost.CompiledMethods);
        }
        while (compiled > WarmMethods && all < LongestWarmUp);

        return all;
    }

    public static Task PlayAsync(ServerProcess server, IReadOnlyList<ChatPair> pairs, TimeSpan duration, Measurement measurement)
        => PlayAsync([server], pairs, duration, measurement);

    /// <summary>Counts what all of the servers cost together.</summary>
    public static async Task PlayAsync(IReadOnlyList<ServerProcess> servers, IReadOnlyList<ChatPair> pairs, TimeSpan duration, Measurement measurement)
    {
        var before = await CostAsync(servers);
        var start = Stopwatch.GetTimestamp();
        using var stop = new CancellationTokenSource(duration);
        await Task.WhenAll(pairs.Select(p => p.PlayAsync(measurement, stop.Token)));
        measurement.Add(Stopwatch.GetElapsedTime(start), await CostAsync(servers) - before);
    }

    private static async Task<ServerCost> CostAsync(IReadOnlyList<ServerProcess> servers)
        => (await Task.WhenAll(servers.Select(s => s.CostAsync()))).Aggregate((one, other) => one + other);
}
