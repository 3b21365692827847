using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Simulator.Arrivals;

namespace LiveChat.Core.Tests.Routing.Simulator;

public sealed class ReplayingAJournal : IDisposable
{
    private const string One = "00000000000000000000000000000001";
    private const string Two = "00000000000000000000000000000002";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Chats_come_when_they_came()
    {
        await using var host = new TestHost();
        await host.AnAgentAsync("ana");
        var chats = new List<Chat>();
        foreach (var seconds in (int[])[0, 30, 7, 240])
        {
            await host.PassAsync(TimeSpan.FromSeconds(seconds));
            chats.Add(await host.AChatAsync(await host.AVisitorAsync()));
        }

        // One of them rings only now, and others again.
        await host.AnAgentAsync("ana");
        await host.AnAgentAsync("ben");
        await host.PassAsync(TimeSpan.FromSeconds(30));
        var lines = new List<string>();
        foreach (var chat in chats)
        {
            foreach (var (_, _, why) in await host.Get<IRoutingJournal>().ReadAsync(chat.Id, after: 0, limit: 50)) lines.Add(why.Write().Json);
        }

        var came = JournalArrivals.Read("journal", lines, queue: null);

        Assert.Null(came.Problem);
        Assert.True(lines.Count > chats.Count);
        Assert.Equal<TimeSpan>(chats.Select(c => c.StartedAt - chats[0].StartedAt), came.Times);
    }

    [Fact]
    public void Without_the_time_in_its_id_a_chat_came_when_it_first_rang()
    {
        string[] lines = [Line(Two, "2030-01-01T09:00:30+00:00"), "", Line(One, 1893488400000), Line(Two, "2030-01-01T09:00:10Z")];

        Assert.Equal<TimeSpan>([TimeSpan.Zero, TimeSpan.FromSeconds(10)], JournalArrivals.Read("journal", lines, queue: null).Times);
    }

    [Fact]
    public void Of_several_queues_one_is_named()
    {
        string[] lines = [Line(One, 1000, "billing"), Line(Two, 4000, "support"), Line("00000000000000000000000000000003", 9000, "support")];

        Assert.Equal("journal has offers of several queues (billing, support): name one with --queue.", JournalArrivals.Read("journal", lines, queue: null).Problem);
        Assert.Equal<TimeSpan>([TimeSpan.Zero, TimeSpan.FromSeconds(5)], JournalArrivals.Read("journal", lines, "support").Times);
        Assert.Equal("journal has no offers of the queue 'sales'; it has billing, support.", JournalArrivals.Read("journal", lines, "sales").Problem);
    }

    [Fact]
    public void The_tool_replays_a_file()
    {
        File.WriteAllLines(_file, Enumerable.Range(1, 300).Select(i => Line($"{i:x32}", i * 2000)));

        var report = Simulated.Json("--journal", _file, "--agents", "20", "--policies", "least-busy");

        var (scenario, policy) = (report.GetProperty("scenario"), report.GetProperty("policies")[0]);
        Assert.Equal(("journal", 300, 598), (scenario.GetProperty("arrivals").GetString(), scenario.GetProperty("chats").GetInt32(), scenario.GetProperty("duringSeconds").GetDouble()));
        Assert.Equal(300, policy.GetProperty("answered").GetInt32());
    }

    [Fact]
    public void A_single_chat_is_replayed_too()
    {
        File.WriteAllLines(_file, [Line(One, 1000)]);

        var (code, output, _) = Simulated.Run("run", "--journal", _file, "--policies", "least-busy");

        Assert.Equal(0, code);
        Assert.StartsWith("1 chat within 0 h, as in the journal; 50 agents; 150 places; seed 1\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "it is no JSON object")]
    [InlineData("[1]", "it is no JSON object")]
    [InlineData("""{"at":1000}""", "'chat' is missing, or is no id of a chat (32 hexadecimal digits)")]
    [InlineData("""{"chat":"7","at":1000}""", "'chat' is missing, or is no id of a chat (32 hexadecimal digits)")]
    [InlineData("""{"chat":"00000000000000000000000000000001"}""", "'at' is missing, or is no time (ISO 8601, or milliseconds since 1970-01-01 UTC)")]
    [InlineData("""{"chat":"00000000000000000000000000000001","at":"soon"}""", "'at' is missing, or is no time (ISO 8601, or milliseconds since 1970-01-01 UTC)")]
    [InlineData("""{"chat":"00000000000000000000000000000001","at":-1}""", "'at' is missing, or is no time (ISO 8601, or milliseconds since 1970-01-01 UTC)")]
    public void A_line_that_is_none_is_named(string line, string problem)
    {
        File.WriteAllLines(_file, [Line(One, 1000), line]);

        Assert.Equal((2, "", $"{_file}, line 2: {problem}.{Environment.NewLine}"), Simulated.Run("run", "--journal", _file));
    }

    [Fact]
    public void A_file_that_says_nothing_is_refused()
    {
        Assert.Equal((2, "", $"{_file} has no offers.{Environment.NewLine}"), Simulated.Run("run", "--journal", _file));

        var missing = Simulated.Run("run", "--journal", _file + ".none");
        Assert.Equal((2, ""), (missing.Code, missing.Output));
        Assert.StartsWith($"{_file}.none cannot be read: ", missing.Errors, StringComparison.Ordinal);
    }

    private static string Line(string chat, object at, string queue = "support")
        => at is string text ? $$"""{"chat":"{{chat}}","queue":"{{queue}}","at":"{{text}}"}""" : $$"""{"chat":"{{chat}}","queue":"{{queue}}","at":{{at}}}""";
}
