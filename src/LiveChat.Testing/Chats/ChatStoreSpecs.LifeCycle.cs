using LiveChat.Chats;
using LiveChat.Widgets;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Everything a chat holds is kept.</summary>
    [Spec]
    public virtual async Task A_new_chat_comes_back_as_it_was_written()
    {
        var chat = SpecChat.New() with
        {
            CustomerName = "Zoë “Z” 🙂",
            Email = "zoe@example.org",
            Verified = true,
            Form =
            [
                new("name", "Your name", "Zoë", FormFieldRole.ContactName) { IsPersonal = true },
                new("topic", "Topic", "Billing & <more>", FormFieldRole.Queue),
                new("message", "Message", "שלום", FormFieldRole.Message),
            ],
            PageUrl = "https://shop.example.org/basket?x=1#y",
            Locale = "he-IL",
            UserAgent = "Mozilla/5.0 (X11; Linux x86_64)",
        };

        var result = Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(chat.Created(SpecChat.Form([.. chat.Form])), default));

        Shape.Equal(chat with { LastSequence = 1 }, result.Chat);
        Shape.Equal(result.Chat, await FindAsync(chat));
        Shape.Equal(result.Entries, await LogAsync(chat));
    }

    /// <summary>Every kind of entry is kept, and every state on the way.</summary>
    [Spec]
    public virtual async Task A_whole_life_comes_back_as_it_was_written()
    {
        var (ana, ben) = (await StoredAsync(SpecChat.Agent("ana")), await StoredAsync(SpecChat.Agent("ben")));
        var chat = await CommittedAsync(SpecChat.New().Created(SpecChat.Form(new FormAnswer("q", "Question", "Answer", FormFieldRole.Custom))));

        Func<Chat, ChatEvent[]>[] life =
        [
            _ => [new NobodyToAsk { Explanation = new("{}"), At = SpecChat.Start.AddSeconds(1) }],
            _ => [SpecChat.Offered(ana, ben)],
            _ => [new OfferDeclined { Agent = ana.Id, At = SpecChat.Start.AddSeconds(3) }],
            _ => [SpecChat.Missed(ben.Id)],
            _ => [new RingExtended { RingUntil = SpecChat.FarAway.AddDays(1), At = SpecChat.Start.AddSeconds(30) }],
            _ => [SpecChat.Offered(ana)],
            _ => [new OfferWithdrawn { Agents = [ana.Id], At = SpecChat.Start.AddSeconds(31) }],
            _ => [SpecChat.Offered(ana)],
            _ => [SpecChat.Joined(ana)],
            _ => [new IdlePostponed { IdleUntil = SpecChat.FarAway.AddDays(2), At = SpecChat.Start.AddMinutes(1) }],
            _ => [new AttachmentsSwitched { By = new Participant.OfAgent(ana.Id, ana.Name), Enabled = true, At = SpecChat.Start.AddSeconds(90) }],
            _ => [new AgentLost { Agent = ana.Id, Name = ana.Name, RingUntil = SpecChat.FarAway, At = SpecChat.Start.AddMinutes(2) }],
            _ => [SpecChat.Offered(ben)],
            _ => [SpecChat.Joined(ben)],
            _ => [SpecChat.Ended()],
            c => [c.Resumed()],
            _ => [SpecChat.Ended(EndedBy.NoAnswer)],
            _ => [new ChatRated { Rating = ChatRating.Stored(4, "Zoë 字 🙂"), At = SpecChat.Start.AddMinutes(8) }],
            c => [new TranscriptSent { Segment = c.Segment, MaskedAddress = "z…@example.org", Through = 8, At = SpecChat.Start.AddMinutes(9) }],
            _ => [SpecChat.Ended(EndedBy.Agent) with { Name = "Ben" }],
            _ => [new ChatRedacted { By = new Participant.Admin("boss", "Zoë"), Sequences = [2, 3], Fields = ["q"], Attachments = [new AttachmentId(Guid.NewGuid())], Reason = "字", At = SpecChat.Start.AddDays(1) }],
            _ => [new ChatRedacted { By = new Participant.OfSystem("Retention"), IsWhole = true, At = SpecChat.Start.AddDays(30) }],
        ];

        var written = (await LogAsync(chat)).ToList();
        foreach (var step in life)
        {
            var commit = chat.Then(step(chat));
            var result = Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default));
            written.AddRange(result.Entries);

            Shape.Equal(commit.Next with { LastSequence = written.Count }, result.Chat);
            Shape.Equal(result.Chat, await FindAsync(chat));
            chat = result.Chat;
        }

        IsDense(written);
        Shape.Equal(written, await LogAsync(chat));
    }

    /// <summary>The fence is what two deciders race for.</summary>
    [Spec]
    public virtual async Task A_commit_against_an_old_fence_is_refused_and_changes_nothing()
    {
        var old = await StoredAsync();
        var current = await CommittedAsync(old.Then(SpecChat.Ended()));

        var result = await Chats.CommitAsync(old.Then(SpecChat.Ended(EndedBy.Agent), SpecChat.Form()), default);

        Shape.Equal(current, Assert.IsType<CommitResult.Conflict>(result).Current);
        Shape.Equal(current, await FindAsync(old));
        Assert.Single(await LogAsync(old));
    }

    /// <summary>A fence from the future is as wrong as one from the past.</summary>
    [Spec]
    public virtual async Task A_commit_for_an_unknown_chat_conflicts_with_nothing_there()
    {
        var chat = SpecChat.New();

        Assert.Null(Assert.IsType<CommitResult.Conflict>(await Chats.CommitAsync(chat.Then(SpecChat.Ended()), default)).Current);
        Assert.Null(await Chats.FindAsync(chat.Id, default));
    }

    /// <summary>Creating twice is a conflict, not a second chat.</summary>
    [Spec]
    public virtual async Task A_chat_is_created_once()
    {
        var chat = SpecChat.New();

        var results = await AtOnce(10, _ => Chats.CommitAsync(chat.Created(SpecChat.Form()), default));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.All(results.OfType<CommitResult.Conflict>(), c => Assert.NotNull(c.Current));
        Assert.Equal(9, results.OfType<CommitResult.Conflict>().Count());
        Assert.Single(await LogAsync(chat));
    }

    /// <summary>Two nodes decide on the same state; one of them was too late.</summary>
    [Spec]
    public virtual async Task Of_many_commits_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var chat = await StoredAsync();

            var results = await AtOnce(8, i => Chats.CommitAsync(chat.Then(SpecChat.Ended(i % 2 == 0 ? EndedBy.Customer : EndedBy.Agent)), default));

            var won = Assert.Single(results.OfType<CommitResult.Committed>());
            Assert.Equal(7, results.OfType<CommitResult.Conflict>().Count());
            Shape.Equal(won.Chat, await FindAsync(chat));
            Assert.Single(await LogAsync(chat));
        }
    }

    /// <summary>Messages come in while somebody decides; they are neither lost nor a reason to decide again.</summary>
    [Spec]
    public virtual async Task A_commit_goes_over_messages_that_came_in_between()
    {
        var (decidedOn, agent) = await ActiveAsync();
        await AppendedAsync(decidedOn.Append("One"));
        await AppendedAsync(decidedOn.Append(decidedOn.Says("Two", author: new Participant.OfAgent(agent.Id, agent.Name))));
        await Chats.MarkSeenAsync(decidedOn.Id, new(2, 1, 0, 0), default);
        var stored = await FindAsync(decidedOn);
        var commit = decidedOn.Then(SpecChat.Ended());

        var result = Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default));

        Assert.Equal(stored.LastSequence + 1, Assert.Single(result.Entries).Sequence);
        Shape.Equal(commit.Next.Over(stored) with { LastSequence = stored.LastSequence + 1 }, result.Chat);
        Shape.Equal(result.Chat, await FindAsync(decidedOn));
        IsDense(await LogAsync(decidedOn));
    }

    /// <summary>Rule 17: offers move the fence and leave no gap in the log.</summary>
    [Spec]
    public virtual async Task Offers_take_no_place_in_the_log()
    {
        var agent = await StoredAsync(SpecChat.Agent("ana"));
        var chat = await StoredAsync();

        var result = Assert.IsType<CommitResult.Committed>(
            await Chats.CommitAsync(chat.Then(SpecChat.Offered(agent), SpecChat.Missed(agent.Id), SpecChat.Ended(EndedBy.NoAnswer)), default));

        Assert.Equal(1, Assert.IsType<ChatEnded>(Assert.Single(result.Entries)).Sequence);
        Assert.Equal((chat.Fence + 3, 1), (result.Chat.Fence, result.Chat.LastSequence));
    }

    /// <summary>P10: whatever is acked lies before the end.</summary>
    [Spec]
    public virtual async Task No_message_is_stored_after_the_end()
    {
        for (var round = 0; round < 50; round++)
        {
            var chat = await StoredAsync();

            var sending = AtOnce(6, i => Chats.AppendAsync(chat.Append($"Message {i}"), default));
            var ended = Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(chat.Then(SpecChat.Ended()), default));
            var results = await sending;

            var log = await LogAsync(chat);
            IsDense(log);
            Assert.Equal(ended.Entries[0].Sequence, log.Count);
            Assert.IsType<ChatEnded>(log[^1]);
            Shape.Equal(results.OfType<AppendResult.Appended>().Select(a => a.Message).OrderBy(m => m.Sequence), log.SkipLast(1));
            Assert.Equal(6 - (log.Count - 1), results.OfType<AppendResult.Conflict>().Count());
        }
    }

    /// <summary>Trap: databases cut times, or move them between zones.</summary>
    [Spec]
    public virtual async Task Times_keep_their_instant_to_the_microsecond()
    {
        var at = new DateTimeOffset(2031, 3, 30, 1, 59, 59, TimeSpan.FromHours(5.5)).AddMicroseconds(123_456);
        var chat = await StoredAsync(SpecChat.New(startedAt: at) with { RingUntil = at.AddMicroseconds(1) });
        await AppendedAsync(chat.Append(chat.Says("Hello", at: at.AddMicroseconds(-1))));

        var found = await FindAsync(chat);

        Assert.Equal(at, found.StartedAt);
        Assert.Equal(at.AddMicroseconds(1), found.RingUntil);
        Assert.Equal(at.AddMicroseconds(-1), found.CustomerWroteAt);
        Assert.Equal(at.AddMicroseconds(-1), Assert.Single(await LogAsync(chat)).At);
    }

    /// <summary>A commit is one thing.</summary>
    [Spec]
    public virtual async Task A_cancelled_commit_leaves_all_or_nothing()
    {
        for (var round = 0; round < 30; round++)
        {
            var chat = await StoredAsync();
            using var patience = new CancellationTokenSource();

            var committing = Task.Run(() => Chats.CommitAsync(chat.Then(SpecChat.Ended()), patience.Token));
            if (round % 3 == 0) await patience.CancelAsync();
            else _ = patience.CancelAsync();
            CommitResult? result = null;
            try
            {
                result = await committing;
            }
            catch (OperationCanceledException) { }

            // Waits for what may still run: another commit of the same chat comes after it.
            var after = await Chats.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default);
            var log = await LogAsync(chat);
            Assert.Single(log);
            Assert.Equal(chat.Fence + 1, (await FindAsync(chat)).Fence);
            if (result is CommitResult.Committed) Assert.IsType<CommitResult.Conflict>(after);
            Assert.Equal(after is CommitResult.Committed ? EndedBy.Agent : EndedBy.Customer, Assert.IsType<ChatEnded>(log[0]).By);
        }
    }

    /// <summary>A caller's bug is an exception, and nothing is written.</summary>
    [Spec]
    public virtual async Task An_impossible_commit_throws_and_changes_nothing()
    {
        var unborn = SpecChat.New() with { Fence = 0 };
        await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(unborn.Created(), default));
        Assert.Null(await Chats.FindAsync(unborn.Id, default));

        var chat = await StoredAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(chat.Then(chat.Says("Belongs into an append")), default));
        Shape.Equal(chat, await FindAsync(chat));
        Assert.Empty(await LogAsync(chat));
    }
}
