using LiveChat.Routing;

namespace LiveChat.Core.Tests.Routing.Policies;

/// <summary>Whether the kit for policies finds what is wrong with one.</summary>
public class FindingWrongPolicies
{
    public static TheoryData<string> Names => [.. WrongPolicies.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_wrong_policy_fails_at_the_spec_that_is_about_its_mistake(string name)
    {
        var wrong = WrongPolicies.All.Single(p => p.Name == name);

        var failures = await new PolicyKit(wrong.Create, wrong.TakesTurns ? 1 : null).FailuresAsync();

        Assert.Contains(wrong.Spec, failures);
    }

    [Fact]
    public void There_are_so_many_of_them() => Assert.Equal(37, WrongPolicies.All.DistinctBy(p => p.Name).Count());

    [Theory]
    [InlineData(RoutingPolicies.Simultaneous)]
    [InlineData(RoutingPolicies.SimultaneousByWeight)]
    [InlineData(RoutingPolicies.RoundRobin)]
    [InlineData(RoutingPolicies.LongestIdle)]
    [InlineData(RoutingPolicies.LongestIdleInQueue)]
    [InlineData(RoutingPolicies.LeastBusy)]
    [InlineData(RoutingPolicies.Skills)]
    public async Task A_right_policy_fails_at_nothing(string name)
    {
        await using var host = new TestHost();
        var policy = host.Get<IEnumerable<IRoutingPolicy>>().Single(p => p.Name == name);

        Assert.Empty(await new PolicyKit(() => policy, name == RoutingPolicies.RoundRobin ? 1 : null).FailuresAsync());
    }
}
