using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using LiveChat.Agents;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing.Policies;

/// <summary>Policies with one mistake each, which the kit has to find.</summary>
internal static class WrongPolicies
{
    private const string Pure = nameof(RoutingPolicySpecs.The_same_question_has_the_same_answer_whatever_was_asked_before);
    private const string Sound = nameof(RoutingPolicySpecs.It_answers_for_odd_candidates_too);
    private const string Working = nameof(RoutingPolicySpecs.Nothing_waits_for_good_while_somebody_is_free);
    private const string Turns = nameof(RoutingPolicySpecs.Those_who_are_always_free_get_their_turns);

    private static int _asked;

    public static IEnumerable<WrongPolicy> All =>
    [
        // Not pure.
        new("throws dice", Pure, () => Policy((c, _) => Rank.By(Random.Shared.NextDouble(), c.IdleSince))),
        new("looks at the clock", Pure, () => Policy((c, _) => Rank.By(Stopwatch.GetTimestamp(), c.IdleSince))),
        new("counts for ever", Pure, () => Policy((_, _) => Rank.By(Interlocked.Increment(ref _asked)))),
        new("remembers whom it named last", Pure, () => LastNamed()),
        new("remembers the first answer about an agent", Pure, () => FirstAnswers()),
        new("remembers which chats it was asked about", Pure, () => AskedBefore()),
        new("gets tired", Pure, () => Tiring()),
        new("makes new ids", Pure, () => Policy((_, _) => Rank.By(Guid.NewGuid().GetHashCode()))),
        new("is another one each time it is made", Pure, () => AnotherEachTime()),
        new("goes by the object", nameof(RoutingPolicySpecs.It_ranks_by_the_values_it_is_given_and_nothing_else), () => Policy((c, _) => Rank.By(RuntimeHelpers.GetHashCode(c.Agent)))),
        new("goes by the thread", nameof(RoutingPolicySpecs.The_same_question_has_the_same_answer_when_many_ask_at_once), () => Policy((c, _) => Rank.By(Environment.CurrentManagedThreadId, c.IdleSince))),
        new("writes numbers as the host does", nameof(RoutingPolicySpecs.The_culture_of_the_host_changes_no_answer), () => Policy((c, _) => Rank.By(Written(c), c.IdleSince))),

        // Not sound.
        new("has no name", nameof(RoutingPolicySpecs.It_has_a_name_that_stays_the_same), () => new WrittenPolicy((_, _) => Rank.By(0), name: () => " ")),
        new("has a new name each time", nameof(RoutingPolicySpecs.It_has_a_name_that_stays_the_same), () => new WrittenPolicy((_, _) => Rank.By(0), name: () => $"policy {Interlocked.Increment(ref _asked)}")),
        new("has an unknown width", nameof(RoutingPolicySpecs.Its_width_is_a_known_one_and_stays_the_same), () => new WrittenPolicy((_, _) => Rank.By(0), () => (RingWidth)7)),
        new("has another width each time", nameof(RoutingPolicySpecs.Its_width_is_a_known_one_and_stays_the_same), () => new WrittenPolicy((_, _) => Rank.By(0), () => (RingWidth)(Interlocked.Increment(ref _asked) % 3))),
        new("divides whole numbers", Sound, () => Policy((c, _) => Rank.By(100 * c.Load / c.Agent.Capacity, c.IdleSince))),
        new("needs everybody to have had a chat", Sound, () => Policy((c, r) => Rank.By((r.Now - c.IdleSince!.Value).TotalSeconds))),
        new("leaves out for no reason", Sound, () => Policy((c, _) => c.Load > 1 ? Rank.Out("") : Rank.By(0))),

        // Lets chats wait.
        new("leaves out everybody", nameof(RoutingPolicySpecs.Somebody_of_a_plain_team_may_ring), () => Policy((_, _) => Rank.Out("not today"))),
        new("leaves out whoever has a chat", Working, () => Policy((c, _) => c.Load > 0 ? Rank.Out("busy") : Rank.By(0))),
        new("leaves out whoever let it pass", Working, () => Policy((c, r) => r.Chat.Passes.Any(p => p.Agent == c.Agent.Id) ? Rank.Out("said no") : Rank.By(0))),
        new("leaves out who never had a chat", Working, () => Policy((c, _) => c.IdleSince is null ? Rank.Out("new") : Rank.By(0, c.IdleSince))),
        new("leaves out who rests for less than a minute, for good", Working, () => Policy((c, r) => r.Now - c.IdleSince < TimeSpan.FromMinutes(60) ? Rank.Out("rests") : Rank.By(0, c.IdleSince))),
        new("leaves out the last place of everybody", Working, () => Policy((c, _) => c.Load + 1 >= c.Agent.Capacity ? Rank.Out("nearly full") : Rank.By(c.Load))),
        new("leaves out resumed chats", Working, () => Policy((_, r) => r.Chat.Segment > 1 ? Rank.Out("again") : Rank.By(0))),
        new("puts it off again and again", Working, () => Policy((c, r) => c.Load > 1 ? Rank.Out("later", r.Now.AddMinutes(1)) : Rank.By(0))),
        new("puts it off for a year", Working, () => Policy((c, r) => c.Load > 1 && r.Now < r.Chat.QueuedAt.AddYears(1) ? Rank.Out("later", r.Chat.QueuedAt.AddYears(1)) : Rank.By(0))),
        new("puts it off until it was", nameof(RoutingPolicySpecs.Who_is_left_out_until_a_time_is_let_in_then_or_later), () => Policy((c, r) => c.Load > 1 ? Rank.Out("later", r.Chat.QueuedAt.AddHours(-1)) : Rank.By(0))),

        // Not fair.
        new("lets the young go first", nameof(RoutingPolicySpecs.Of_equal_chats_the_older_rings_first), () => Policy((_, r) => r.Now - r.Chat.QueuedAt > TimeSpan.FromSeconds(100) ? Rank.Out("too old") : Rank.By(0))),
        new("takes every other chat", nameof(RoutingPolicySpecs.Of_equal_chats_the_older_rings_first), () => Policy((_, r) => r.Chat.Id.Value.ToByteArray()[0] % 2 == 0 ? Rank.Out("even") : Rank.By(0))),
        new("takes turns by the id", Turns, () => Policy((_, _) => Rank.By(0)), TakesTurns: true),
        new("takes turns with whom it asked last", Turns, () => Policy((c, r) => Rank.By((r.Now - (c.LastOfferedAt ?? DateTimeOffset.UnixEpoch)).TotalSeconds)), TakesTurns: true),
        new("takes turns by the load", Turns, () => Policy((c, _) => Rank.By(c.Load, c.LastOfferedAt)), TakesTurns: true),
        new("takes turns with the new ones last", Turns, () => Policy((c, _) => Rank.By(0, c.LastOfferedAt ?? DateTimeOffset.MaxValue)), TakesTurns: true),
        new("takes turns by whole minutes", Turns, () => Policy((c, _) => Rank.By((c.LastOfferedAt ?? default).Ticks / TimeSpan.TicksPerMinute)), TakesTurns: true),
        new("takes turns by whole seconds", Turns, () => Policy((c, _) => Rank.By((c.LastOfferedAt ?? default).Ticks / TimeSpan.TicksPerSecond)), TakesTurns: true),
    ];

    private static WrittenPolicy Policy(Func<RoutingCandidate, RoutingRequest, Rank> rank) => new(rank);

    /// <summary>The average of the load, by way of text: "0.5" is a half here and five elsewhere.</summary>
    private static double Written(RoutingCandidate candidate)
    {
        var text = (candidate.Load / 2.0).ToString("0.0", CultureInfo.InvariantCulture);
        return double.Parse(text, NumberStyles.Number, CultureInfo.CurrentCulture);
    }

    private static WrittenPolicy LastNamed()
    {
        AgentId? last = null;
        return Policy((c, _) =>
        {
            var rank = Rank.By(last == c.Agent.Id ? 1 : 0, c.IdleSince);
            last = c.Agent.Id;
            return rank;
        });
    }

    private static WrittenPolicy FirstAnswers()
    {
        var answers = new ConcurrentDictionary<AgentId, Rank>();
        return Policy((c, _) => answers.GetOrAdd(c.Agent.Id, _ => Rank.By(c.Load, c.IdleSince)));
    }

    private static WrittenPolicy AskedBefore()
    {
        var asked = new ConcurrentDictionary<(AgentId, object), bool>();
        return Policy((c, r) => asked.TryAdd((c.Agent.Id, r.Chat.Id), true) ? Rank.By(0) : Rank.By(1));
    }

    private static WrittenPolicy Tiring()
    {
        var answers = 0;
        return Policy((c, _) => Interlocked.Increment(ref answers) > 100 ? Rank.Out("tired") : Rank.By(c.Load));
    }

    private static WrittenPolicy AnotherEachTime()
    {
        var number = Interlocked.Increment(ref _asked);
        return Policy((c, _) => Rank.By(number, c.IdleSince));
    }
}
