using LiveChat.Chats;
using LiveChat.Widgets;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Only the words are replaced, and nothing around them moves.</summary>
    /// <param name="text">What is to be read from now on.</param>
    [SpecTheory]
    [InlineData("[redacted]")]
    [InlineData("")]
    [InlineData("O'Brien \"Q\" \\ {x} %s $1 @p -- ; /* */ \u202Eשלום\u202C Ёж 山田 👩‍👩‍👧‍👦 \U0010FFFD")]
    public virtual async Task A_rewritten_message_keeps_its_place_its_author_its_time_and_its_id(string text)
    {
        var (chat, agent) = await ActiveAsync();
        chat = chat.Evolve(await AppendedAsync(chat.Append("Hello")));
        chat = chat.Evolve(await AppendedAsync(chat.Append(chat.Says("Your password is 1234", author: new Participant.OfAgent(agent.Id, "Ana")))));
        chat = chat.Evolve(await AppendedAsync(chat.Append("Thanks")));
        var before = await LogAsync(chat);

        var commit = chat.Rewritten(new ChatRewrite.OfMessage(3, MessageText.Stored(text)));
        var result = Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default));

        Assert.Empty(result.Entries);
        Shape.Equal(commit.Next, result.Chat);
        Shape.Equal(result.Chat, await FindAsync(chat));
        Shape.Equal(before.Select(e => e.Sequence == 3 ? (MessagePosted)e with { Text = MessageText.Stored(text), IsRewritten = true } : e), await LogAsync(chat));
    }

    /// <summary>What the sender meant is there, whatever it says now; that is all a retry asks.</summary>
    [Spec]
    public virtual async Task A_retry_of_a_rewritten_message_gets_its_first_answer()
    {
        var old = await StoredAsync();
        var sent = old.Append("My card is 4111");
        var other = old.Append("Hello");
        var first = await AppendedAsync(sent);
        await AppendedAsync(other);
        var chat = await CommittedAsync((await FindAsync(old)).Rewritten(new ChatRewrite.OfMessage(first.Sequence, MessageText.Stored("My card is ****"))));

        foreach (var retry in new[] { sent, sent with { ExpectedFence = chat.Fence } })
        {
            var again = Assert.IsType<AppendResult.Duplicate>(await Chats.AppendAsync(retry, default)).Message;
            Assert.Equal((first.Sequence, "My card is ****", true), (again.Sequence, again.Text.Value, again.IsRewritten));
        }

        var reused = other with { ExpectedFence = chat.Fence, Message = other.Message with { Text = MessageText.Stored("Hello again") } };
        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(reused, default));
        Assert.Equal(2, (await FindAsync(chat)).LastSequence);
    }

    /// <summary>A message decided on the chat as it was before the rewrite is decided again, so nobody goes on with what they have cached.</summary>
    [Spec]
    public virtual async Task A_message_after_a_rewrite_needs_the_fence_the_rewrite_moved()
    {
        var old = await StoredAsync();
        await AppendedAsync(old.Append("one"));
        var chat = await CommittedAsync((await FindAsync(old)).Rewritten(new ChatRewrite.OfMessage(1, MessageText.Stored("none"))));

        Shape.Equal(chat, Assert.IsType<AppendResult.Conflict>(await Chats.AppendAsync(old.Append("two"), default)).Current);
        Assert.Equal(2, (await AppendedAsync(chat.Append("two"))).Sequence);
    }

    /// <summary>Names of files, notes of transfers and comments are content as messages are.</summary>
    [Spec]
    public virtual async Task Words_of_other_entries_and_names_of_files_are_gone_and_the_rest_stays()
    {
        var (chat, agent) = await ActiveAsync();
        ChatAttachment[] files = [new(new(Guid.NewGuid()), "passport.png", "image/png", 5, 2, 3), new(new(Guid.NewGuid()), "shoe.png", "image/png", 6, 4, 5)];
        var sent = chat.Says("See");
        chat = chat.Evolve(await AppendedAsync(chat.Append(sent with { Attachments = [.. files] })));
        chat = await CommittedAsync(chat.Then(SpecChat.Transferring(agent, SpecChat.Agent("ben"), "Her card ends in 1111")));
        chat = await CommittedAsync(chat.Then(SpecChat.Ended()));
        chat = await CommittedAsync(chat.Then(new ChatRated { Rating = ChatRating.Stored(2, "My number is 555-0100"), At = SpecChat.Start.AddMinutes(8) }));
        var before = await LogAsync(chat);
        var (offered, rated) = (before.OfType<TransferOffered>().Single(), before.OfType<ChatRated>().Single());
        var message = before.OfType<MessagePosted>().Single(m => m.MessageId == sent.MessageId);

        await CommittedAsync(chat.Rewritten(
            new ChatRewrite.OfAttachment(message.Sequence, files[0].Id),
            new ChatRewrite.OfMessage(message.Sequence, MessageText.Stored("S")),
            new ChatRewrite.OfWords(offered.Sequence),
            new ChatRewrite.OfWords(rated.Sequence)));

        var after = await LogAsync(chat);
        var rewritten = message with { Text = MessageText.Stored("S"), IsRewritten = true, Attachments = [files[0] with { Name = RedactedText.Mark }, files[1]] };
        Shape.Equal(before.Select(e => e switch
        {
            MessagePosted m when m.Sequence == message.Sequence => rewritten,
            TransferOffered t => t with { Offer = t.Offer with { Transfer = t.Offer.Transfer! with { Note = null } } },
            ChatRated r => r with { Rating = ChatRating.Stored(2, null) },
            _ => e,
        }),
        after);
    }

    /// <summary>Answers are in two places: the chat has them, and the log if it shows the form.</summary>
    [Spec]
    public virtual async Task A_rewritten_answer_is_gone_from_the_chat_and_from_its_log()
    {
        FormAnswer[] form =
        [
            new("card", "Card", "4111 secret", FormFieldRole.Custom),
            new("topic", "Topic", "Billing", FormFieldRole.Queue),
            new("Card", "Another", "kept", FormFieldRole.Custom),
        ];
        var chat = await CommittedAsync((SpecChat.New() with { Form = [.. form] }).Created(SpecChat.Form(form)));
        chat = chat.Evolve(await AppendedAsync(chat.Append("Hello")));

        chat = await CommittedAsync(chat.Rewritten(new ChatRewrite.OfAnswer("card", "****"), new ChatRewrite.OfMessage(2, MessageText.Stored("Hi"))));

        FormAnswer[] expected = [form[0] with { Value = "****" }, form[1], form[2]];
        Assert.Equal(expected, (await FindAsync(chat)).Form);
        var log = await LogAsync(chat);
        Assert.Equal(expected, ((FormSubmitted)log[0]).Answers);
        Assert.Equal((2, "Hi"), (log.Count, ((MessagePosted)log[1]).Text.Value));
        Shape.Equal(SpecChat.Start, log[0].At);
    }

    /// <summary>A log need not show the form.</summary>
    [Spec]
    public virtual async Task An_answer_is_rewritten_where_only_the_chat_has_it()
    {
        var chat = await StoredAsync(SpecChat.New() with { Form = [new("card", "Card", "4111 secret", FormFieldRole.Custom)] });

        await CommittedAsync(chat.Rewritten(new ChatRewrite.OfAnswer("card", "")));

        Assert.Equal("", Assert.Single((await FindAsync(chat)).Form).Value);
    }

    /// <summary>All of it, in one write: also of a chat that is over.</summary>
    [Spec]
    public virtual async Task A_rewrite_is_written_with_all_else_in_its_commit_and_again_later()
    {
        var chat = await StoredAsync();
        foreach (var text in (string[])["one", "two", "three"]) chat = chat.Evolve(await AppendedAsync(chat.Append(text)));

        chat = await CommittedAsync(chat.Then(SpecChat.Ended()) with { Rewrites = [new ChatRewrite.OfMessage(3, MessageText.Stored("c")), new ChatRewrite.OfMessage(1, MessageText.Stored("a"))] });
        Assert.Equal(["a", "two", "c"], (await LogAsync(chat)).OfType<MessagePosted>().Select(m => m.Text.Value));
        Assert.IsType<ChatEnded>((await LogAsync(chat))[3]);

        await CommittedAsync(chat.Rewritten(new ChatRewrite.OfMessage(1, MessageText.Stored("x"))));
        Assert.Equal(["x", "two", "c"], (await LogAsync(chat)).OfType<MessagePosted>().Select(m => m.Text.Value));
    }

    /// <summary>What is refused has rewritten nothing.</summary>
    [Spec]
    public virtual async Task A_rewrite_against_an_old_fence_is_refused_and_changes_nothing()
    {
        var old = await StoredAsync(SpecChat.New() with { Form = [new("q", "Question", "Answer", FormFieldRole.Custom)] });
        await AppendedAsync(old.Append("one"));
        var current = await CommittedAsync((await FindAsync(old)).Then(SpecChat.Ended()));
        var log = await LogAsync(old);

        // The second names what is not there: the fence comes first.
        foreach (var sequence in (long[])[1, 99])
        {
            var result = await Chats.CommitAsync(old.Rewritten(new ChatRewrite.OfMessage(sequence, MessageText.Stored("none")), new ChatRewrite.OfAnswer("q", "none")), default);
            Shape.Equal(current, Assert.IsType<CommitResult.Conflict>(result).Current);
        }

        Shape.Equal(current, await FindAsync(old));
        Shape.Equal(log, await LogAsync(old));
    }

    /// <summary>Two rewriters decide on the same state.</summary>
    [Spec]
    public virtual async Task Of_many_rewrites_at_once_one_is_written()
    {
        var chat = await StoredAsync();
        chat = chat.Evolve(await AppendedAsync(chat.Append("one")));

        var results = await AtOnce(10, i => Chats.CommitAsync(chat.Rewritten(new ChatRewrite.OfMessage(1, MessageText.Stored($"by {i}"))), default));

        var winner = Array.FindIndex(results, r => r is CommitResult.Committed);
        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal($"by {winner}", ((MessagePosted)Assert.Single(await LogAsync(chat))).Text.Value);
    }

    /// <summary>The caller's bugs: nothing there, nothing written, not even the rest of the commit.</summary>
    [Spec]
    public virtual async Task What_is_no_message_of_the_chat_is_not_rewritten()
    {
        var other = await StoredAsync();
        foreach (var text in (string[])["one", "two", "three"]) other = other.Evolve(await AppendedAsync(other.Append(text)));
        var chat = await CommittedAsync(SpecChat.New().Created(SpecChat.Form(new FormAnswer("q", "Question", "Answer", FormFieldRole.Custom))));
        chat = chat.Evolve(await AppendedAsync(chat.Append("one")));
        var log = await LogAsync(chat);

        // The form, what comes in this very commit, what only another chat has, and no place at all.
        foreach (var sequence in (long[])[1, 3, 4, 0, -1, long.MaxValue])
        {
            var commit = chat.Then(SpecChat.Ended()) with { Rewrites = [new ChatRewrite.OfMessage(2, MessageText.Stored("x")), new ChatRewrite.OfMessage(sequence, MessageText.Stored("x"))] };
            await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(commit, default));
        }

        Shape.Equal(chat, await FindAsync(chat));
        Shape.Equal(log, await LogAsync(chat));
        Assert.Equal(["one", "two", "three"], (await LogAsync(other)).Select(e => ((MessagePosted)e).Text.Value));
    }

    /// <summary>The caller's bugs that need no look at what is stored.</summary>
    [Spec]
    public virtual async Task An_impossible_rewrite_is_refused()
    {
        var chat = await StoredAsync(SpecChat.New() with { Form = [new("q", "Question", "Answer", FormFieldRole.Custom)] });
        chat = chat.Evolve(await AppendedAsync(chat.Append("one")));
        ChatRewrite message = new ChatRewrite.OfMessage(1, MessageText.Stored("x")), answer = new ChatRewrite.OfAnswer("q", "x");
        ChatCommit[] impossible =
        [
            SpecChat.New().Created(SpecChat.Form()) with { Rewrites = [message] },
            chat.Rewritten(message) with { Next = chat },
            chat.Rewritten(message, message),
            chat.Rewritten(answer, answer),
            chat.Rewritten(message) with { Rewrites = [answer] },
            chat.Rewritten(message) with { Rewrites = [new ChatRewrite.OfAnswer("unknown", "x")] },
        ];

        foreach (var commit in impossible) await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(commit, default));

        Shape.Equal(chat, await FindAsync(chat));
        Assert.Equal("one", ((MessagePosted)Assert.Single(await LogAsync(chat))).Text.Value);
    }
}
