using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.Crowds;

/// <summary>
/// All connections of a node are cut at once while agents write. Every page comes back with its own pauses and reads what it has missed. Counted is how long that takes, what it asks
/// of the database, and whether everybody has seen everything that was acknowledged, once.
/// </summary>
internal static class StormScenario
{
    private const int Together = 100;
    private const int Writers = 10;

    /// <summary>How many commands a page that comes back may cost the database: a ticket, the chat it has, and what it missed in it.</summary>
    private const double MostCommands = 5;

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <returns>Whether everybody is back, has seen everything once, and asked no more of the database than bounded.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "postgres");
        var clients = arguments.Number("clients", 5000);
        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{clients}", "--crowd", $"{clients}"]);
        using var http = new HttpClient { BaseAddress = server.Address };
        var members = await server.CrowdAsync();

        List<CrowdCustomer> customers = [.. members.Select(m => new CrowdCustomer(server.Address, http, m))];
        await Parallel.ForEachAsync(customers, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (c, _) => await c.Connection.StartAsync());
        List<CrowdAgent> agents = [.. members.GroupBy(m => m.Agent, m => m.Chat).Take(Writers).Select(g => new CrowdAgent(server.Address, g.Key, [.. g]))];
        foreach (var agent in agents) await agent.StartAsync();

        var acknowledged = new ConcurrentDictionary<string, int>();
        using var stop = new CancellationTokenSource();
        var writing = agents.Select(a => a.WriteAsync(acknowledged, stop.Token)).ToList();
        await Task.Delay(Before, TimeProvider.System);

        var (written, cost, commands) = (acknowledged.Values.Sum(), await server.CostAsync(), await server.CommandsAsync());
        var start = Stopwatch.GetTimestamp();
        var dropped = await server.DropAsync();
        var back = await Task.WhenAll(customers.Select(BackAsync));
        var (burnt, asked) = (await server.CostAsync() - cost, await server.CommandsAsync() - commands);
        written = acknowledged.Values.Sum() - written;

        await stop.CancelAsync();
        await Task.WhenAll(writing);
        var waited = Stopwatch.GetTimestamp();
        while (customers.Any(IsBehind) && Stopwatch.GetElapsedTime(waited) < Patience) await Task.Delay(Before / 30, TimeProvider.System);

        List<double> times = [.. back.OfType<TimeSpan>().Select(t => t.TotalSeconds).Order()];
        var (missing, doubled, each) = (customers.Count(IsBehind), customers.Count(c => c.Seen > acknowledged.GetValueOrDefault(c.Chat)), (double)asked / clients);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "reconnect-storm",
                Store = store.Name,
                Clients = clients,
                Dropped = dropped,
                Back = times.Count,
                BackP50Seconds = Math.Round(times.ElementAtOrDefault(times.Count / 2), 2),
                BackP99Seconds = Math.Round(times.ElementAtOrDefault(times.Count * 99 / 100), 2),
                LastBackSeconds = Math.Round(times.LastOrDefault(), 2),
                FailedTries = customers.Sum(c => c.Connection.FailedTries),
                WrittenMeanwhile = written,
                CustomersWhoMissSomething = missing,
                CustomersWhoSawTooMuch = doubled,
                DatabaseCommands = asked,
                DatabaseCommandsPerClient = Math.Round(each, 2),
                ServerCpuMicrosPerClient = Math.Round(burnt.CpuMicros / clients),
            },
            JsonSerializerOptions.Web));

        foreach (var agent in agents) await agent.DisposeAsync();
        await Task.WhenAll(customers.Select(c => c.DisposeAsync().AsTask()));
        return dropped >= clients && times.Count == clients && written > 0 && (missing, doubled) == (0, 0) && each <= MostCommands;

        bool IsBehind(CrowdCustomer customer) => customer.Seen < acknowledged.GetValueOrDefault(customer.Chat);

        async Task<TimeSpan?> BackAsync(CrowdCustomer customer)
        {
            await Task.WhenAny(customer.Connection.Returned, Task.Delay(Patience, TimeProvider.System));
            return customer.Connection.Returned.IsCompleted ? Stopwatch.GetElapsedTime(start) : null;
        }
    }
}
