using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Rule 4: fence and sequence are two numbers.</summary>
    [Spec]
    public virtual async Task A_message_moves_the_sequence_and_not_the_fence()
    {
        var chat = await StoredAsync();

        var message = await AppendedAsync(chat.Append("Hello"));

        Assert.Equal(1, message.Sequence);
        Assert.Equal((chat.Fence, 1), ((await FindAsync(chat)).Fence, (await FindAsync(chat)).LastSequence));
    }

    /// <summary>The header moves by nothing but <see cref="Chat.Evolve"/>.</summary>
    [Spec]
    public virtual async Task The_chat_after_messages_is_what_evolve_makes_of_them()
    {
        var (chat, agent) = await ActiveAsync();
        var expected = chat;

        foreach (var message in new[]
        {
            chat.Says("One", at: SpecChat.Start.AddSeconds(10)),
            chat.Says("Two", at: SpecChat.Start.AddSeconds(11)),
            chat.Says("Three", author: new Participant.OfSystem("Bot"), at: SpecChat.Start.AddSeconds(12)),
            chat.Says("Four", author: new Participant.OfAgent(agent.Id, agent.Name), at: SpecChat.Start.AddSeconds(13)),
            chat.Says("Five", at: SpecChat.Start.AddSeconds(14)),
        })
        {
            expected = expected.Evolve(await AppendedAsync(chat.Append(message)));
            Shape.Equal(expected, await FindAsync(chat));
        }
    }

    /// <summary>Sequences are 1, 2, 3 … whoever writes at the same time.</summary>
    [Spec]
    public virtual async Task Messages_sent_at_once_get_dense_sequences_and_do_not_conflict()
    {
        var (chat, agent) = await ActiveAsync();
        var before = chat.LastSequence;

        var results = await AtOnce(200, i => AppendedAsync(chat.Append(i % 2 == 0
            ? chat.Says($"Message {i}")
            : chat.Says($"Message {i}", author: new Participant.OfAgent(agent.Id, agent.Name)))));

        Assert.Equal(Enumerable.Range(1, 200).Select(i => before + i), results.Select(m => m.Sequence).Order());
        var log = await LogAsync(chat);
        IsDense(log);
        Shape.Equal(results.OrderBy(m => m.Sequence), log.Skip((int)before));
        Assert.Equal(before + 200, (await FindAsync(chat)).LastSequence);
    }

    /// <summary>Sending again never makes a second message.</summary>
    [Spec]
    public virtual async Task The_same_message_sent_fifty_times_at_once_is_one_message_with_fifty_equal_answers()
    {
        var chat = await StoredAsync();
        var message = chat.Says("Once");

        var results = await AtOnce(50, _ => Chats.AppendAsync(chat.Append(message), default));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(49, results.OfType<AppendResult.Duplicate>().Count());
        var answers = results.Select(r => r is AppendResult.Appended a ? a.Message : ((AppendResult.Duplicate)r).Message);
        Assert.Single(answers.Select(Shape.Of).Distinct());
        Assert.Single(await LogAsync(chat));
    }

    /// <summary>An answer to a repeated message is the first one, also with everything about it that is not the text.</summary>
    [Spec]
    public virtual async Task A_repeated_message_gets_its_first_answer()
    {
        var (chat, agent) = await ActiveAsync();
        var id = new MessageId(Guid.CreateVersion7());
        var first = await AppendedAsync(chat.Append(chat.Says("Hello", id, new Participant.OfAgent(agent.Id, "Ana"))));
        await AppendedAsync(chat.Append("In between"));

        var again = await Chats.AppendAsync(
            chat.Append(chat.Says("Hello", id, new Participant.OfAgent(agent.Id, "Ana with a new name"), SpecChat.Start.AddHours(1))), default);

        Shape.Equal(first, Assert.IsType<AppendResult.Duplicate>(again).Message);
    }

    /// <summary>A message id is its author's own.</summary>
    [Spec]
    public virtual async Task The_same_message_id_of_another_author_is_another_message()
    {
        var chat = await StoredAsync();
        var id = new MessageId(Guid.CreateVersion7());

        Participant[] authors =
        [
            new Participant.Customer(chat.Contact), new Participant.OfAgent(new("x"), "x"), new Participant.OfAgent(new("y"), "x"),
            new Participant.Admin("x", "x"), new Participant.OfSystem("x"), new Participant.Automatic("x"),
        ];
        foreach (var author in authors) await AppendedAsync(chat.Append(chat.Says("Hello", id, author)));

        var log = await LogAsync(chat);
        IsDense(log);
        Assert.Equal(authors, log.Cast<MessagePosted>().Select(m => m.Author));
    }

    /// <summary>The same message id in another chat is another message.</summary>
    [Spec]
    public virtual async Task A_message_id_counts_within_its_chat()
    {
        var (one, other) = (await StoredAsync(), await StoredAsync());
        var id = new MessageId(Guid.CreateVersion7());

        Assert.Equal(1, (await AppendedAsync(one.Append(one.Says("Hello", id)))).Sequence);
        Assert.Equal(1, (await AppendedAsync(other.Append(other.Says("Hello", id)))).Sequence);
    }

    /// <summary>An id does not change what it stands for.</summary>
    [Spec]
    public virtual async Task A_message_id_used_before_for_another_text_is_refused_and_nothing_is_written()
    {
        var chat = await StoredAsync();
        var id = new MessageId(Guid.CreateVersion7());
        await AppendedAsync(chat.Append(chat.Says("Hello", id)));

        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(chat.Append(chat.Says("hello", id)), default));
        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(chat.Append(chat.Says("Hello", id) with { Attachments = [SpecChat.File()] }), default));

        Assert.Equal("Hello", Assert.IsType<MessagePosted>(Assert.Single(await LogAsync(chat))).Text.Value);
        Assert.Equal(2, (await AppendedAsync(chat.Append("Next"))).Sequence);
    }

    /// <summary>Files are told of with the message, and are part of what makes it the same.</summary>
    [Spec]
    public virtual async Task A_message_keeps_its_files_and_needs_no_text_beside_them()
    {
        var chat = await StoredAsync();
        ChatAttachment[] files = [SpecChat.File("Zoë 字 🙂.png"), SpecChat.File("two.jpg") with { Size = long.MaxValue, Type = "image/jpeg" }];
        var message = chat.Says("?") with { Text = default, Attachments = [.. files] };

        var sent = await AppendedAsync(chat.Append(message));

        Assert.Equal(files, sent.Attachments);
        var kept = Assert.IsType<MessagePosted>(Assert.Single(await LogAsync(chat)));
        Assert.Equal(("", 2), (kept.Text.Value, kept.Attachments.Length));
        Assert.Equal(files, kept.Attachments);
        Shape.Equal(sent, Assert.IsType<AppendResult.Duplicate>(await Chats.AppendAsync(chat.Append(message with { Attachments = [.. files] }), default)).Message);
        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(chat.Append(message with { Attachments = [files[0]] }), default));
        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(chat.Append(message with { Attachments = [] }), default));
    }

    /// <summary>Rule 2: the client's id comes before the fence.</summary>
    [Spec]
    public virtual async Task A_repeated_message_gets_its_first_answer_after_the_end_too()
    {
        var chat = await StoredAsync();
        var message = chat.Says("Just in time");
        var first = await AppendedAsync(chat.Append(message));
        await CommittedAsync((await FindAsync(chat)).Then(SpecChat.Ended()));

        Shape.Equal(first, Assert.IsType<AppendResult.Duplicate>(await Chats.AppendAsync(chat.Append(message), default)).Message);
        Assert.IsType<AppendResult.IdReused>(await Chats.AppendAsync(chat.Append(message with { Text = chat.Says("Other").Text }), default));
        Assert.Equal(2, (await LogAsync(chat)).Count);
    }

    /// <summary>What the form brought along is known as well.</summary>
    [Spec]
    public virtual async Task A_message_that_came_with_the_new_chat_is_known_when_it_is_sent_again()
    {
        var chat = SpecChat.New();
        var message = chat.Says("First words");
        chat = await CommittedAsync(chat.Created(SpecChat.Form(), message));

        var again = Assert.IsType<AppendResult.Duplicate>(await Chats.AppendAsync(chat.Append(message), default));

        Assert.Equal(2, again.Message.Sequence);
        Assert.Equal(2, (await LogAsync(chat)).Count);
    }

    /// <summary>A message decided on an older state needs a new decision.</summary>
    [Spec]
    public virtual async Task A_message_after_a_change_of_life_conflicts_and_carries_the_chat_as_it_is_now()
    {
        var before = await StoredAsync();
        await AppendedAsync(before.Append("Stored"));
        await CommittedAsync((await FindAsync(before)).Then(SpecChat.Ended()));

        var result = await Chats.AppendAsync(before.Append("Too late"), default);

        Shape.Equal(await FindAsync(before), Assert.IsType<AppendResult.Conflict>(result).Current);
        Assert.Equal(2, (await LogAsync(before)).Count);
        Assert.Equal(2, (await FindAsync(before)).LastSequence);
    }

    /// <summary>What does not exist conflicts with everything.</summary>
    [Spec]
    public virtual async Task A_message_to_an_unknown_chat_conflicts_with_nothing_there()
        => Assert.Null(Assert.IsType<AppendResult.Conflict>(await Chats.AppendAsync(SpecChat.New().Append("Hello"), default)).Current);

    /// <summary>Rule 6 of the ideas: one bad append never fails its neighbours.</summary>
    [Spec]
    public virtual async Task Appends_that_are_refused_harm_none_of_those_that_come_with_them()
    {
        var good = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StoredAsync()));
        var ended = await CommittedAsync((await StoredAsync()).Then(SpecChat.Ended()));
        var twice = good[0].Says("Twice");

        var results = await AtOnce(200, i => Chats.AppendAsync((i % 5) switch
        {
            0 => SpecChat.New().Append("Nowhere"),
            1 => (ended with { Fence = 1 }).Append("Too late"),
            2 => good[0].Append(twice),
            3 => good[1].Append(good[1].Says($"{i}", twice.MessageId)),
            _ => good[i % 25 / 5].Append($"Good {i}"),
        }, default));

        Assert.Equal(80, results.OfType<AppendResult.Conflict>().Count());
        Assert.Equal(39, results.OfType<AppendResult.Duplicate>().Count());
        Assert.Equal(39, results.OfType<AppendResult.IdReused>().Count());
        Assert.Equal(42, results.OfType<AppendResult.Appended>().Count());
        foreach (var chat in good) IsDense(await LogAsync(chat));
        Assert.Equal(42, (await Task.WhenAll(good.Select(LogAsync))).Sum(l => l.Count));
        Assert.Single(await LogAsync(ended));
    }

    /// <summary>A store keeps text, it does not improve it.</summary>
    /// <param name="text">What somebody wrote.</param>
    [SpecTheory]
    [InlineData("  Spaces around, a tab\tand\r\nlines\n")]
    [InlineData("'; DROP TABLE chats; -- \"quoted\" \\backslash\\ {json: null} %s $1 @p")]
    [InlineData("Здравствуйте, ξεσκεπάζω, 你好，東京, 안녕하세요, नमस्ते, ภาษาไทย")]
    [InlineData("مرحبا بالعالم עברית \u202Emixed\u202C directions")]
    [InlineData("e\u0301 is not \u00E9; \u1E9B\u0323 stays as it is")]
    [InlineData("👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \U0010FFFD")]
    [InlineData("Control \u0001 \u001F \u007F \u0085 \u2028 \uFEFF \uFFFE \uFFFF end")]
    public virtual async Task Text_in_any_script_comes_back_unchanged(string text)
    {
        var chat = await StoredAsync();

        await AppendedAsync(chat.Append(text));

        Assert.Equal(text, Assert.IsType<MessagePosted>(Assert.Single(await LogAsync(chat))).Text.Value, StringComparer.Ordinal);
    }

    /// <summary>The longest message fits.</summary>
    [Spec]
    public virtual async Task The_longest_message_comes_back_unchanged()
    {
        var chat = await StoredAsync();
        var text = string.Concat(Enumerable.Repeat("🙂字", MessageText.MaxLength / 3)) + "!";

        await AppendedAsync(chat.Append(text));

        Assert.Equal(text, Assert.IsType<MessagePosted>(Assert.Single(await LogAsync(chat))).Text.Value, StringComparer.Ordinal);
    }

    /// <summary>Rule 16: who stops waiting does not stop the write; sending again tells what became of it.</summary>
    [Spec]
    public virtual async Task A_sender_who_stops_waiting_can_send_again_and_the_message_is_there_once()
    {
        var chat = await StoredAsync();

        for (var i = 0; i < 50; i++)
        {
            var append = chat.Append($"Message {i}");
            using var patience = new CancellationTokenSource();
            var sent = Task.Run(() => Chats.AppendAsync(append, patience.Token));
            if (i % 2 == 0) await patience.CancelAsync();
            else _ = patience.CancelAsync();
            try
            {
                await sent;
            }
            catch (OperationCanceledException)
            {
                Assert.True(await Chats.AppendAsync(append, default) is AppendResult.Appended or AppendResult.Duplicate);
            }
        }

        var log = await LogAsync(chat);
        IsDense(log);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"Message {i}"), log.Cast<MessagePosted>().Select(m => m.Text.Value));
    }
}
