using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>The comparison of histories finds each kind of broken promise, planted alone, and nothing where there is none.</summary>
public class FindingViolations
{
    private const string Chat = "chat";
    private const string Kim = "kim";
    private const string Ana = "Ana (demo)";
    private const string Ben = "Ben (demo)";
    private const string Mia = "Mia (demo)";

    private static readonly Guid Question = Guid.NewGuid();
    private static readonly Guid Answer = Guid.NewGuid();

    /// <summary>Kim asks, Ana takes the chat, answers and is lost; Ben takes it, answers and ends it.</summary>
    private readonly List<StoredEntry> _log =
    [
        new(1, "form", null, null),
        Says(2, Question, "question"),
        new(3, StoredEntry.Joined, null, null) { Agent = Ana },
        Says(4, Answer, "answer", Ana),
        new(5, StoredEntry.Returned, null, null) { Agent = Ana },
        new(6, StoredEntry.Joined, null, null) { Agent = Ben },
        Says(7, Guid.NewGuid(), "sorry", Ben),
        new(8, StoredEntry.Ended, null, null) { Agent = Ben },
        new(9, StoredEntry.Transcript, null, null),
    ];

    private readonly List<HistoryEvent> _history = [];

    public FindingViolations()
    {
        _history.AddRange([new SendInvoked(Kim, Chat, Question, "question"), new SendUnanswered(Kim, Chat, Question), new SendAcknowledged(Kim, Chat, Question, "question", 2)]);
        _history.AddRange([new Rang(Ana, Chat, "offer 1"), new AcceptInvoked(Ana, Chat, "offer 1"), new Accepted(Ana, Chat, "offer 1"), .. Sees(Ana, 1, 3)]);
        _history.AddRange([new SendAcknowledged(Ana, Chat, Answer, "answer", 4), .. Sees(Ana, 4, 4), .. Sees(Kim, 1, 5)]);
        _history.AddRange([new AcceptInvoked(Ana, Chat, "offer 2"), new AcceptRefused(Ana, Chat, "offer 2", "already_taken")]);
        _history.AddRange([new AcceptInvoked(Ben, Chat, "offer 2"), new Accepted(Ben, Chat, "offer 2"), new Pushed(Ben, Chat, 6), .. Sees(Ben, 1, 7), new Held(Ben, 1, 0, 1)]);
        _history.AddRange([new EndInvoked(Ben, Chat), new EndAcknowledged(Ben, Chat), .. Sees(Ben, 8, 8), .. Sees(Kim, 6, 8)]);
    }

    [Fact]
    public void Kept_promises_are_no_problem() => Assert.Empty(Problems());

    [Fact]
    public void An_acknowledged_message_that_is_not_there_is_found()
    {
        _history.Add(new SendAcknowledged(Kim, Chat, Guid.NewGuid(), "lost", 4));
        AssertFound("and is not there");
    }

    [Fact]
    public void A_message_stored_twice_under_two_ids_is_found()
    {
        _log[6] = Says(7, Guid.NewGuid(), "question", Ben);
        _history.RemoveAll(e => e is Delivered { Entry.Sequence: 7 });
        _history.InsertRange(_history.FindIndex(e => e is Delivered { Who: Ben, Entry.Sequence: 6 }) + 1, Sees(Ben, 7, 7));
        _history.InsertRange(_history.FindIndex(e => e is Delivered { Who: Kim, Entry.Sequence: 6 }) + 1, Sees(Kim, 7, 7));
        AssertFound("'question' is there 2 times");
    }

    [Fact]
    public void A_gap_in_what_somebody_saw_is_found()
    {
        _history.RemoveAll(e => e is Delivered { Who: Kim, Entry.Sequence: 3 });
        AssertFound("kim saw entry 4 where 3 belongs");
    }

    [Fact]
    public void An_entry_somebody_saw_twice_is_found()
    {
        _history.Insert(_history.FindIndex(e => e is Delivered { Who: Kim, Entry.Sequence: 4 }), Sees(Kim, 3, 3).Single());
        AssertFound("kim saw entry 3 where 4 belongs");
    }

    [Fact]
    public void Another_order_at_another_client_is_found()
    {
        var place = _history.FindIndex(e => e is Delivered { Who: Kim, Entry.Sequence: 2 });
        _history[place] = new Delivered(Kim, Chat, Says(2, Answer, "answer", Ana));
        AssertFound("kim saw an entry 2 that is not the one in the log");
    }

    [Fact]
    public void Somebody_who_does_not_see_the_end_is_found()
    {
        _history.RemoveAll(e => e is Delivered { Who: Kim, Entry.Sequence: 8 });
        AssertFound("kim saw it up to entry 7 of 8");
    }

    [Fact]
    public void A_senders_later_message_before_the_earlier_one_is_found()
    {
        _history.Insert(0, new SendAcknowledged(Kim, Chat, Answer, "answer", 4));
        AssertFound("and stands before it");
    }

    [Fact]
    public void What_a_former_agent_got_is_found()
    {
        _history.Add(new Pushed(Ana, Chat, 7));
        AssertFound($"{Ana} got entry 7 and was to get none after 5");
    }

    [Fact]
    public void What_a_former_agent_reads_of_a_chat_that_is_over_is_allowed_and_of_one_that_is_not_is_found()
    {
        _history.AddRange(Sees(Ana, 5, 9));
        Assert.Empty(Problems());

        _history.RemoveAll(e => e is Delivered { Who: Ana, Entry.Sequence: > 4 });
        _history.InsertRange(_history.FindIndex(e => e is EndInvoked), Sees(Ana, 5, 7));
        AssertFound($"{Ana} got entry 6 and was to get none after 5", alone: false);
    }

    /// <summary>Whoever ended it got no answer, and asks once more after somebody has read it.</summary>
    [Fact]
    public void An_end_that_is_asked_for_twice_counts_from_the_first_time()
    {
        _history.AddRange(Sees(Ana, 5, 9));
        _history.Add(new EndInvoked(Ben, Chat));

        Assert.Empty(Problems());
    }

    [Fact]
    public void What_a_former_agent_gets_after_accepting_again_is_allowed_and_not_before()
    {
        _log[5] = new(6, StoredEntry.Joined, null, null) { Agent = Ana };
        _history.RemoveAll(e => e.Who is Ben or Kim || e is AcceptRefused);
        Assert.DoesNotContain(Problems(), p => p.Contains("was to get none", StringComparison.Ordinal));

        _history.Insert(_history.FindIndex(e => e is AcceptInvoked { Offer: "offer 2" }), new Pushed(Ana, Chat, 6));
        AssertFound($"{Ana} got entry 6 and was to get none after 5", alone: false);
    }

    /// <summary>The database took the acceptance and its answer was lost; the chat went back before it was asked for again.</summary>
    [Fact]
    public void What_an_agent_got_whose_acceptance_had_no_answer_and_was_refused_the_second_time_is_allowed()
    {
        var accepted = _history.FindIndex(e => e is Accepted { Who: Ana });
        _history[accepted] = new AcceptRefused(Ana, Chat, "offer 1", "offer_withdrawn") { MayHaveTaken = true };
        Assert.DoesNotContain(Problems(), p => p.Contains("was to get none", StringComparison.Ordinal));

        _history[accepted] = new AcceptRefused(Ana, Chat, "offer 1", "offer_withdrawn");
        AssertFound($"{Ana} got entry 4 and was to get none after 0", alone: false);
    }

    [Fact]
    public void What_a_former_agent_got_of_a_chat_that_waits_in_a_queue_is_found()
    {
        _log[4] = new(5, StoredEntry.Transferred, null, null) { Agent = Ana };
        _log.Insert(5, Says(6, Guid.NewGuid(), "hello?"));
        _history.Add(new Pushed(Ana, Chat, 6));
        AssertFound($"{Ana} got entry 6 and was to get none after 5", alone: false);
    }

    [Fact]
    public void An_agent_who_was_asked_to_take_the_chat_over_may_and_another_may_not()
    {
        _log[4] = new(5, StoredEntry.Hidden, null, null);
        _history.RemoveAll(e => e is Delivered { Entry.Sequence: >= 5 } or AcceptRefused);
        _history.Add(new PassedOn(Ana, Chat, Ben));
        Assert.DoesNotContain(Problems(), p => p.Contains("joined while", StringComparison.Ordinal));

        _history.RemoveAll(e => e is PassedOn);
        AssertFound($"{Ben} joined while {Ana} had it", alone: false);
    }

    [Fact]
    public void Two_owners_are_found()
    {
        _log[4] = new(5, StoredEntry.Joined, null, null) { Agent = "Mia (demo)" };
        AssertFound($"Mia (demo) joined while {Ana} had it", alone: false);
    }

    [Fact]
    public void Two_agents_who_were_both_told_yes_are_found()
    {
        _history.Add(new Accepted("Mia (demo)", Chat, "offer 2"));
        AssertFound($"{Ben} and Mia (demo) were both told that they have it", alone: false);
    }

    [Fact]
    public void An_acceptance_the_chat_does_not_know_of_is_found()
    {
        _history.Add(new Accepted(Ben, Chat, "offer 3"));
        AssertFound($"{Ben} was told to have it and it does not know");
    }

    [Fact]
    public void What_a_former_agent_wrote_is_found()
    {
        _log[6] = Says(7, Guid.NewGuid(), "still me", Ana);
        AssertFound($"{Ana} wrote entry 7 while {Ben} had it", alone: false);
    }

    [Fact]
    public void An_end_the_chat_does_not_know_of_is_found()
    {
        _log.RemoveRange(7, 2);
        AssertFound("somebody was told that it ended and it did not", alone: false);
    }

    [Fact]
    public void An_answer_with_too_many_chats_is_found()
    {
        _history.Add(new Held(Ana, 1, 1, 1));
        AssertFound($"{Ana} had 1 chats and 1 rings with a capacity of 1");
    }

    [Fact]
    public void Chats_from_before_a_capacity_was_lowered_are_allowed_until_there_were_few_enough_and_not_after()
    {
        _history.AddRange([new Held(Mia, 3, 0, 3), new Lowering(Mia, 1), new Held(Mia, 3, 0, 1), new Held(Mia, 1, 1, 1)]);
        Assert.Empty(Problems(capacity: 3));

        _history.AddRange([new Held(Mia, 1, 0, 1), new Held(Mia, 2, 0, 1)]);
        Assert.Equal($"{Mia} had 2 chats and 0 rings with a capacity of 1", Assert.Single(Problems(capacity: 3)));
    }

    [Fact]
    public void Chats_accepted_beyond_the_capacity_are_found()
    {
        _history.InsertRange(
            _history.FindIndex(e => e is Accepted { Who: Ben }) + 1,
            [new AcceptInvoked(Ben, "other", "offer 3"), new Accepted(Ben, "other", "offer 3"), new EndInvoked(Ben, "other")]);
        AssertFound($"{Ben} had 2 chats at once with a capacity of 1");
    }

    [Fact]
    public void A_chat_that_is_not_there_at_all_is_found()
    {
        _history.Add(new Rang(Ana, "nowhere", "offer 9"));
        AssertFound("nowhere: is not there");
    }

    private void AssertFound(string problem, bool alone = true)
    {
        var problems = Problems();
        Assert.Contains(problems, p => p.Contains(problem, StringComparison.Ordinal));
        if (alone) Assert.Single(problems);
    }

    private IReadOnlyList<string> Problems(int capacity = 1) => HistoryCheck.Problems(
        _history,
        new Dictionary<string, IReadOnlyList<StoredEntry>>
        {
            [Chat] = _log,
            ["other"] = [new(1, StoredEntry.Joined, null, null) { Agent = Ben }, new(2, StoredEntry.Ended, null, null) { Agent = Ben }],
        },
        new HashSet<string> { Ana, Ben, "Mia (demo)" },
        capacity);

    private IEnumerable<HistoryEvent> Sees(string who, int first, int last) => _log.Skip(first - 1).Take(last - first + 1).Select(e => new Delivered(who, Chat, e));

    private static StoredEntry Says(long sequence, Guid message, string text, string? agent = null) => new(sequence, StoredEntry.Written, message, text) { Agent = agent };
}
