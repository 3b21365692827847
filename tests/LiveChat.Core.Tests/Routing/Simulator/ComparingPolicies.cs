using System.Globalization;
using LiveChat.Routing;
using LiveChat.Simulator.Commands;
using LiveChat.Simulator.Running;

namespace LiveChat.Core.Tests.Routing.Simulator;

public class ComparingPolicies
{
    private static readonly string[] Some = ["run", "--agents", "6", "--chats", "400", "--hours", "6", "--patience", "200", "--policies", "round-robin,least-busy,simultaneous"];

    [Fact]
    public void The_same_seed_has_the_same_result()
    {
        var first = Simulated.Run([.. Some, "--seed", "7", "--json"]);

        Assert.Equal(0, first.Code);
        Assert.Equal(first, Simulated.Run([.. Some, "--seed", "7", "--json"]));
        Assert.NotEqual(first.Output, Simulated.Run([.. Some, "--seed", "8", "--json"]).Output);
    }

    [Fact]
    public void Numbers_look_the_same_in_every_culture()
    {
        var (here, output) = (CultureInfo.CurrentCulture, Simulated.Run(Some).Output);
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(output, Simulated.Run(Some).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [InlineData(RoutingPolicies.RoundRobin)]
    [InlineData(RoutingPolicies.LeastBusy)]
    [InlineData(RoutingPolicies.LongestIdle)]
    [InlineData(RoutingPolicies.Simultaneous)]
    public void Every_chat_is_answered_by_one_agent_or_abandoned(string policy)
    {
        var of = Assert.Single(Simulated.Json("--agents", "6", "--chats", "1000", "--hours", "16", "--patience", "100", "--miss", "0.2", "--decline", "0.1", "--policies", policy).GetProperty("policies").EnumerateArray());
        var agents = of.GetProperty("agents").EnumerateArray().ToList();

        var (answered, abandoned) = (of.GetProperty("answered").GetInt32(), of.GetProperty("abandoned").GetInt32());
        Assert.Equal(1000, answered + abandoned);
        Assert.InRange(abandoned, 100, 900);
        Assert.Equal(abandoned / 1000.0, of.GetProperty("abandonment").GetDouble(), 4);
        Assert.Equal(6, agents.Count);
        Assert.Equal(answered, agents.Sum(a => a.GetProperty("chats").GetInt32()));
        Assert.Equal(of.GetProperty("missed").GetInt32(), agents.Sum(a => a.GetProperty("missed").GetInt32()));
        Assert.Equal(of.GetProperty("fewestChats").GetInt32(), agents.Min(a => a.GetProperty("chats").GetInt32()));
        Assert.All(agents, a => Assert.Equal(3, a.GetProperty("mostAtOnce").GetInt32()));
    }

    [Fact]
    public void Every_conversation_lasts_as_long_whoever_has_it()
    {
        var options = new RunOptions { Agents = 4, Chats = 300, During = TimeSpan.FromHours(10), Patience = TimeSpan.FromSeconds(400), Miss = 0.1 };
        var scenario = Simulated.Scenario(options);

        foreach (var policy in (IRoutingPolicy[])[new RoundRobinRoutingPolicy(), new SimultaneousRoutingPolicy()])
        {
            var outcome = PolicyRun.Of(scenario, policy);
            var answered = scenario.Arrivals.Zip(outcome.Waits).Where(x => x.Second is not null).ToList();

            Assert.InRange(answered.Count, 1, 299);
            Assert.Equal(answered.Sum(x => x.First.Service.Ticks), outcome.Agents.Sum(a => a.Busy.Ticks));
            Assert.All(answered, x => Assert.True(x.Second <= x.First.Patience));
        }
    }

    [Fact]
    public void Nobody_leaves_who_has_patience()
    {
        string[] crowd = ["--agents", "2", "--chats", "200", "--hours", "8"];

        Assert.Equal(0, Simulated.Policy(crowd).GetProperty("abandoned").GetInt32());
        Assert.InRange(Simulated.Policy([.. crowd, "--patience", "30"]).GetProperty("abandoned").GetInt32(), 20, 180);
    }

    [Fact]
    public void Taking_turns_gives_all_as_many_chats_and_the_most_rested_first_as_well()
    {
        var policies = Simulated.Json(["--agents", "10", "--chats", "1000", "--service", "60", .. Simulated.AtOnce, "--policies", "round-robin,least-busy"]).GetProperty("policies").EnumerateArray().ToList();

        Assert.Equal((100, 100), (policies[0].GetProperty("fewestChats").GetInt32(), policies[0].GetProperty("mostChats").GetInt32()));
        Assert.All(policies, p => Assert.InRange(p.GetProperty("fairness").GetDouble(), 0.95, 1));
    }

    [Fact]
    public void One_agent_of_ten_with_everything_is_as_unfair_as_can_be()
        => Assert.Equal(0.1, Simulated.Policy(["--agents", "10", "--chats", "1", .. Simulated.AtOnce]).GetProperty("fairness").GetDouble());

    [Fact]
    public void Fewer_than_two_hundred_waits_have_no_interval()
    {
        var wait = Simulated.Policy("--agents", "10", "--chats", "199", "--hours", "5").GetProperty("wait");

        Assert.False(wait.TryGetProperty("low", out _) || wait.TryGetProperty("high", out _));
        Assert.True(Simulated.Policy("--agents", "10", "--chats", "200", "--hours", "5").GetProperty("wait").TryGetProperty("low", out _));
    }
}
