using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Routing;

/// <summary>What every <see cref="IRoutingPolicy"/> must do. Derive from it in a test project and make the policy in <see cref="CreatePolicy"/>.</summary>
public abstract partial class RoutingPolicySpecs
{
    private static readonly QueueSettings SpecQueue = new(
        SpecChat.Queue, "Spec", "spec", [], TimeSpan.FromSeconds(18), TimeSpan.FromMinutes(5), NoAnswer.KeepWaiting, TimeSpan.FromMinutes(10));

    /// <summary>Makes the policy, as the host would; called as often as a spec needs another one.</summary>
    protected abstract IRoutingPolicy CreatePolicy();

    /// <summary>Queues name it, so it needs a name that stays.</summary>
    [Spec]
    public virtual void It_has_a_name_that_stays_the_same()
    {
        var policy = CreatePolicy();

        Assert.False(string.IsNullOrWhiteSpace(policy.Name));
        Assert.Equal(policy.Name.Trim(), policy.Name);
        Assert.Equal(policy.Name, policy.Name);
        Assert.Equal(policy.Name, CreatePolicy().Name);
    }

    /// <summary>The router asks once, for all agents.</summary>
    [Spec]
    public virtual void Its_width_is_a_known_one_and_stays_the_same()
    {
        var policy = CreatePolicy();
        var width = policy.Width;

        foreach (var (candidate, request) in Questions()) policy.Rank(candidate, request);

        Assert.True(Enum.IsDefined(width), $"{width} is no width.");
        Assert.Equal(width, policy.Width);
        Assert.Equal(width, CreatePolicy().Width);
    }

    /// <summary>Pure: what was asked before, how often, in which order and of which instance changes no answer.</summary>
    [Spec]
    public virtual void The_same_question_has_the_same_answer_whatever_was_asked_before()
    {
        var policy = CreatePolicy();
        var questions = Questions().ToArray();
        var first = questions.Select(q => policy.Rank(q.Candidate, q.Request)).ToArray();

        var backwards = questions.Reverse().Select(q => policy.Rank(q.Candidate, q.Request)).Reverse();
        var anew = questions.Select(q => CreatePolicy().Rank(q.Candidate, q.Request));

        Assert.Equal(first, backwards);
        Assert.Equal(first, anew);
    }

    /// <summary>Several queues ask the one instance at the same time.</summary>
    [Spec]
    public virtual async Task The_same_question_has_the_same_answer_when_many_ask_at_once()
    {
        var policy = CreatePolicy();
        var questions = Questions().ToArray();
        var expected = questions.Select(q => policy.Rank(q.Candidate, q.Request)).ToArray();

        var answers = await AtOnce(8, _ => Task.FromResult(questions.Select(q => policy.Rank(q.Candidate, q.Request)).ToArray()));

        Assert.All(answers, a => Assert.Equal(expected, a));
    }

    /// <summary>Only what it is given counts: equal values that are other objects are the same question.</summary>
    [Spec]
    public virtual void It_ranks_by_the_values_it_is_given_and_nothing_else()
    {
        var policy = CreatePolicy();

        foreach (var (candidate, request) in Questions())
        {
            var copy = candidate with { Agent = candidate.Agent with { Name = string.Concat(candidate.Agent.Name) } };
            Assert.Equal(policy.Rank(candidate, request), policy.Rank(copy, request with { Chat = request.Chat with { } }));
        }
    }

    /// <summary>Hosts differ in language and in how they write numbers and times.</summary>
    [Spec]
    public virtual void The_culture_of_the_host_changes_no_answer()
    {
        var policy = CreatePolicy();
        var questions = Questions().ToArray();
        var expected = questions.Select(q => policy.Rank(q.Candidate, q.Request)).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();

            Assert.Equal(expected, questions.Select(q => policy.Rank(q.Candidate, q.Request)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>No candidate makes it throw: nobody would ring any more.</summary>
    [Spec]
    public virtual void It_answers_for_odd_candidates_too()
    {
        var policy = CreatePolicy();

        foreach (var (candidate, request) in Questions())
        {
            var rank = policy.Rank(candidate, request);
            Assert.False(double.IsNaN(rank.First), "A rank that is not a number has no place in an order. Make ranks with Rank.By.");
            Assert.True(rank.Excluded is null || !string.IsNullOrWhiteSpace(rank.Excluded), "Whoever is left out is left out for a reason.");
        }
    }

    /// <summary>A policy that leaves out everybody lets nothing ring.</summary>
    [Spec]
    public virtual void Somebody_of_a_plain_team_may_ring()
    {
        var policy = CreatePolicy();
        var request = new RoutingRequest(SpecChat.New(), Queue, SpecChat.Start);

        Assert.Contains(
            Enumerable.Range(1, 3).Select(i => policy.Rank(
                new(SpecChat.Agent($"agent-{i}"), 0, SpecChat.LongAgo.AddDays(i), SpecChat.LongAgo.AddDays(i)) { Member = Queue.MemberOf($"agent-{i}") }, request)),
            r => r.Excluded is null);
    }

    /// <summary>Made by hand: a host may be built without the cultures of the world.</summary>
    private static CultureInfo Foreign()
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.NumberFormat.NegativeSign = "\u2212";
        foreign.DateTimeFormat.DateSeparator = "-";
        foreign.DateTimeFormat.TimeSeparator = ".";
        foreign.DateTimeFormat.ShortDatePattern = "dd-MM-yyyy";
        return foreign;
    }

    /// <summary>Candidates from the plain to the odd, each for a new, a resumed and an often missed chat.</summary>
    private IEnumerable<(RoutingCandidate Candidate, RoutingRequest Request)> Questions()
    {
        ImmutableArray<DateTimeOffset?> times = [null, SpecChat.LongAgo, SpecChat.Start, SpecChat.FarAway, DateTimeOffset.MinValue, DateTimeOffset.MaxValue];
        Agent[] agents =
        [
            SpecChat.Agent("ana"), SpecChat.Agent("one", 1), SpecChat.Agent("most", 50), SpecChat.Agent("lowered to nothing", 0),
            SpecChat.Agent(new string('x', 200)) with { Name = "", Teams = [], LeaseUntil = null, Availability = Availability.Offline, MissedRings = int.MaxValue },
        ];

        foreach (var request in Requests())
        {
            foreach (var agent in agents)
            {
                foreach (var load in new[] { 0, 1, agent.Capacity, int.MaxValue })
                {
                    for (var i = 0; i < times.Length; i++)
                    {
                        yield return (new(agent, load, times[i], times[(i + agent.Capacity + 1) % times.Length])
                        {
                            Ringing = Math.Min(load, i),
                            IdleInQueueSince = times[(i + 1) % times.Length],
                            Member = i % 2 == 0 ? QueueMember.Plain : new(100, ["billing", "\u05d1\u05df"], true),
                        }, request);
                    }
                }
            }
        }
    }

    private IEnumerable<RoutingRequest> Requests()
    {
        var chat = SpecChat.New(new(new Guid("0192e4a0-0000-7000-8000-000000000002"))) with { Id = new(new Guid("0192e4a0-0000-7000-8000-000000000001")) };
        RingPass[] passes = [new(new("ana"), 7, SpecChat.Start, true), new(new("one"), 1, SpecChat.LongAgo, false)];

        yield return new(chat, Queue, SpecChat.Start);
        yield return new(chat with { Segment = 9, Assignment = 12, Passes = [.. passes] }, Queue, SpecChat.FarAway);
        yield return new(chat with { Email = null, RingUntil = null, CustomerName = "" }, Queue with { Teams = ["first", "second"] }, DateTimeOffset.MinValue);
    }
}
