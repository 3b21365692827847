using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>Two agents, two chats, and whatever may happen to them in whatever order: no chat is ever where nobody looks.</summary>
public class ExhaustingASmallScope
{
    private const int Depth = 8;

    private static readonly Dictionary<string, IRoutingPolicy> Policies = new IRoutingPolicy[] { new LeastBusyRoutingPolicy(), new SimultaneousRoutingPolicy() }.ToDictionary(p => p.Name);

    [Theory]
    [InlineData(RoutingPolicies.LeastBusy, NoAnswer.KeepWaiting)]
    [InlineData(RoutingPolicies.LeastBusy, NoAnswer.End)]
    [InlineData(RoutingPolicies.LeastBusy, NoAnswer.LeaveMessage)]
    [InlineData(RoutingPolicies.Simultaneous, NoAnswer.KeepWaiting)]
    [InlineData(RoutingPolicies.Simultaneous, NoAnswer.End)]
    public void In_every_order_of_eight_things_no_chat_is_in_limbo(string policy, NoAnswer whenNobodyAnswers)
    {
        var known = new Dictionary<string, string> { [SmallScope.Empty.Key()] = "" };
        List<SmallScope> at = [SmallScope.Empty];
        for (var depth = 0; depth < Depth; depth++)
        {
            var next = new List<SmallScope>();
            foreach (var state in at)
            {
                var path = known[state.Key()];
                foreach (var (name, after) in state.Next(Policies[policy], whenNobodyAnswers))
                {
                    // Two states with one key go on alike.
                    if (!known.TryAdd(after.Key(), $"{path}{name}, ")) continue;

                    if (after.Problem(Policies[policy], whenNobodyAnswers) is { } problem) Assert.Fail($"{path}{name}: {problem}.");
                    next.Add(after);
                }
            }

            at = next;
        }

        Assert.True(known.Count > 10_000, $"Only {known.Count} states.");
    }
}
