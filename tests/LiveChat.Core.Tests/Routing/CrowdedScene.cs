using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using LiveChat.Testing.Routing;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Made-up moments of a queue in which several chats wait and everything counts that the router looks at. Few different times and loads, so that many are equal.</summary>
internal static class CrowdedScene
{
    private static readonly DateTimeOffset Now = SpecChat.Start;

    public static RoutingSnapshot Of(IRoutingPolicy policy, int seed)
    {
        var dice = new SpecDice(seed);
        var members = dice.Next(12) switch
        {
            0 => 198 + dice.Next(6),
            1 => 201 + dice.Next(60),
            _ => 1 + dice.Next(12),
        };
        var queue = ARouting.Queue with
        {
            RepeatRouting = dice.Of(RepeatRouting.AnyAgent, RepeatRouting.SameAgentFirst, RepeatRouting.SameAgentOnly, RepeatRouting.NewAgent),
            WrapUpTime = dice.Of(TimeSpan.Zero, TimeSpan.FromSeconds(60)),
            RequiredSkills = dice.Of<ImmutableArray<string>>([], ["billing"], ["billing", "french"]),
            SkillField = dice.Of(null, "topic"),
        };
        queue = queue.With(Enumerable.Range(0, members).Where(_ => !dice.Once(5)).Select(i => (Name(i), Member(dice))));
        if (dice.Once(2)) queue = queue with { Teams = ["spec"] };

        ImmutableArray<RoutingCandidate> candidates = [.. dice.Shuffled(Enumerable.Range(0, members)).Select(i => Candidate(dice, i))];
        return new(queue, policy, [.. Enumerable.Range(0, 1 + dice.Next(12)).Select(i => Chat(dice, i, members))], candidates, Now);
    }

    private static string Name(int i) => $"agent-{i}";

    private static QueueMember Member(SpecDice dice) => new(
        1 + dice.Next(3), dice.Of<ImmutableArray<string>>([], ["billing"], ["french"], ["Billing", "French"], ["billing", "french", "law"]), !dice.Once(10));

    private static RoutingCandidate Candidate(SpecDice dice, int i)
    {
        var agent = SpecChat.Agent(Name(i), dice.Of(1, 2, 3, 3, 9)) with
        {
            Teams = dice.Of<ImmutableArray<string>>(["spec"], ["spec"], ["another"]),
            Availability = dice.Once(8) ? dice.Of(Availability.Away, Availability.Offline) : Availability.Available,
        };
        if (dice.Once(12)) agent = agent with { LeaseUntil = Now };

        var load = dice.Next(agent.Capacity + 1);
        return new(agent, load, Past(dice), Past(dice)) { Ringing = dice.Next(load + 1), IdleInQueueSince = Past(dice), LeftAt = Past(dice) };
    }

    private static Chat Chat(SpecDice dice, int i, int members)
    {
        var passes = dice.Next(4) switch
        {
            0 => Enumerable.Range(0, members).Where(_ => dice.Once(2)),
            1 => Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Next(members + 2)).Distinct(),
            _ => [],
        };
        return SpecChat.New(new(dice.Id())) with
        {
            Id = new(dice.Id()),
            StartedAt = Now.AddSeconds(i - 90),
            QueuedAt = Now.AddSeconds(i - 90),
            InQueueSince = Now.AddSeconds(-dice.Of(5, 30, 59, 60, 61, 300)),
            QueuedBy = dice.Of(QueuedBy.Start, QueuedBy.Start, QueuedBy.Resume, QueuedBy.Transfer, QueuedBy.LostAgent),
            RingUntil = dice.Once(12) ? Now.AddSeconds(dice.Next(3) - 1) : SpecChat.FarAway,
            Passes = [.. dice.Shuffled(passes).Select(p => new RingPass(new(Name(p)), 1 + dice.Next(2), Now.AddSeconds(-dice.Of(0, 4, 5, 59, 60, 300)), dice.Once(2)))],
            LastAgent = dice.Once(3) ? null : new AgentId(Name(dice.Next(members + 1))),
            LastAgentAt = Now.AddDays(-dice.Of(1, 29, 30)),
            Form = dice.Once(2) ? [] : [new("topic", "Topic", dice.Of("french", "FRENCH", "law", "cooking", " "), FormFieldRole.Custom)],
        };
    }

    private static DateTimeOffset? Past(SpecDice dice) => dice.Once(4) ? null : Now.AddSeconds(-dice.Of(0, 10, 59, 60, 61, 600, 601));
}
