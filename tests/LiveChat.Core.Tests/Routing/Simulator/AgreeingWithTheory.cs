using System.Text.Json;
using LiveChat.Routing;
using LiveChat.Simulator.Commands;
using LiveChat.Simulator.Reports;
using LiveChat.Simulator.Running;

namespace LiveChat.Core.Tests.Routing.Simulator;

public class AgreeingWithTheory
{
    /// <summary>Erlang C for 10 places and a load of 8: one of 2.444 chats has to wait, and the mean of all is that share of 60 s / (10 - 8).</summary>
    private const double MeanWait = 12.2754;

    private static readonly IRoutingPolicy[] All =
    [
        new SimultaneousRoutingPolicy(), new SimultaneousByWeightRoutingPolicy(), new RoundRobinRoutingPolicy(), new LongestIdleRoutingPolicy(),
        new LongestIdleInQueueRoutingPolicy(), new LeastBusyRoutingPolicy(), new SkillsRoutingPolicy(),
    ];

    public static TheoryData<string> Policies => [.. All.Select(p => p.Name)];

    [Theory]
    [InlineData("10", "1")]
    [InlineData("5", "2")]
    public void The_mean_wait_is_that_of_Erlang_C(string agents, string capacity)
    {
        var wait = Loaded(agents, capacity, "60", longer: 3).GetProperty("wait");

        Assert.InRange(MeanWait, wait.GetProperty("low").GetDouble(), wait.GetProperty("high").GetDouble());
        Assert.InRange(wait.GetProperty("high").GetDouble() - wait.GetProperty("low").GetDouble(), 1, 6);
    }

    [Theory]
    [InlineData("54")]
    [InlineData("66")]
    public void With_conversations_a_tenth_shorter_or_longer_it_is_not(string service)
    {
        var wait = Loaded("10", "1", service).GetProperty("wait");

        Assert.NotInRange(MeanWait, wait.GetProperty("low").GetDouble(), wait.GetProperty("high").GetDouble());
    }

    [Fact]
    public void The_places_in_conversation_are_as_many_as_are_offered()
        => Assert.Equal(0.8, Loaded("10", "1", "60").GetProperty("occupancy").GetDouble(), 0.02);

    [Theory]
    [MemberData(nameof(Policies))]
    public void When_all_agents_are_alike_each_chat_gets_the_first_place_that_is_free_whatever_the_policy(string policy)
    {
        var options = new RunOptions { Agents = 8, Capacity = 2, Chats = 2000, During = TimeSpan.FromHours(10), Service = TimeSpan.FromSeconds(270), Answer = TimeSpan.Zero, Miss = 0, Decline = 0 };
        var scenario = Simulated.Scenario(options);

        var outcome = PolicyRun.Of(scenario, All.Single(p => p.Name == policy));

        double[] waits = [.. outcome.Waits.Select(w => w!.Value.TotalSeconds)];
        double[] expected = [.. InOrder(scenario).Select(w => w.TotalSeconds)];
        Assert.InRange(expected.Count(w => w > 1), 500, 1900);

        // The offers of one decision are a microsecond apart.
        Assert.All(waits.Zip(expected), w => Assert.Equal(w.Second, w.First, 0.001));
    }

    [Theory]
    [InlineData(8, 10, 60, 12.275405)]
    [InlineData(1, 2, 60, 20)]
    [InlineData(0.5, 1, 60, 60)]
    [InlineData(45, 50, 200, 14.554578)]
    public void Erlang_C_is_computed_rightly(double load, int places, double service, double wait)
        => Assert.Equal(wait, ErlangC.MeanWait(load, places, TimeSpan.FromSeconds(service))!.Value.TotalSeconds, 0.000_01);

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void Where_more_come_than_can_be_served_theory_knows_no_mean_wait(double load, int places)
        => Assert.Null(ErlangC.MeanWait(load, places, TimeSpan.FromSeconds(60)));

    /// <summary>8 chats within a minute, until it is enough.</summary>
    private static JsonElement Loaded(string agents, string capacity, string service, int longer = 1) => Simulated.Policy(
        ["--agents", agents, "--capacity", capacity, "--chats", $"{48_000 * longer}", "--hours", $"{100 * longer}", "--service", service, .. Simulated.AtOnce]);

    /// <summary>First come, first served: a chat begins when it comes, or when the first place is free.</summary>
    private static IEnumerable<TimeSpan> InOrder(Scenario scenario)
    {
        var free = new PriorityQueue<TimeSpan, TimeSpan>(Enumerable.Repeat((TimeSpan.Zero, TimeSpan.Zero), scenario.Places));
        foreach (var arrival in scenario.Arrivals)
        {
            var at = free.Dequeue();
            var begins = at > arrival.At ? at : arrival.At;
            free.Enqueue(begins + arrival.Service, begins + arrival.Service);
            yield return begins - arrival.At;
        }
    }
}
