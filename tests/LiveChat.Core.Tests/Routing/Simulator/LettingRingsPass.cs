using System.Globalization;
using System.Text.Json;

namespace LiveChat.Core.Tests.Routing.Simulator;

/// <summary>One agent and one chat, so that each second can be told.</summary>
public class LettingRingsPass
{
    [Fact]
    public void Who_declines_is_asked_again_after_a_minute()
    {
        var runs = Runs("--miss", "0", "--decline", "0.8");

        Assert.Contains(runs, r => Count(r, "declined") > 2);
        Assert.All(runs, r => Assert.Equal(60 * Count(r, "declined"), Wait(r), 0.001));
    }

    [Fact]
    public void Who_misses_is_asked_again_after_5_seconds_and_has_been_away_after_two()
    {
        var runs = Runs("--decline", "0", "--miss", "0.6").GroupBy(r => Count(r, "missed")).ToDictionary(g => g.Key, g => Wait(g.First()));

        Assert.Equal(0, runs[0], 0.001);
        Assert.Equal(18 + 5, runs[1], 0.001);
        Assert.Equal(18 + 5 + 18 + 300, runs[2], 0.001);
        Assert.Equal(18 + 5 + 18 + 300 + 18 + 5, runs[3], 0.001);
    }

    [Fact]
    public void Who_thinks_for_longer_than_it_rings_misses_it()
    {
        var quick = Simulated.Policy("--agents", "20", "--chats", "500", "--miss", "0", "--decline", "0", "--answer", "1");
        var slow = Simulated.Policy("--agents", "20", "--chats", "500", "--miss", "0", "--decline", "0", "--answer", "18");

        Assert.Equal(0, Count(quick, "missed"));
        Assert.InRange(Count(slow, "missed"), 150, 450);
        Assert.Equal(500, Count(slow, "answered"));
    }

    [Fact]
    public void A_ring_lasts_as_long_as_it_is_told_to()
    {
        var runs = Runs("--decline", "0", "--miss", "0.6", "--offer-timeout", "40").GroupBy(r => Count(r, "missed")).ToDictionary(g => g.Key, g => Wait(g.First()));

        Assert.Equal(40 + 5, runs[1], 0.001);
    }

    private static List<JsonElement> Runs(params string[] options) =>
        [.. Enumerable.Range(1, 40).Select(seed => Simulated.Policy(["--agents", "1", "--chats", "1", "--answer", "0", "--seed", seed.ToString(CultureInfo.InvariantCulture), .. options]))];

    private static int Count(JsonElement run, string what) => run.GetProperty(what).GetInt32();

    private static double Wait(JsonElement run) => run.GetProperty("wait").GetProperty("mean").GetDouble();
}
