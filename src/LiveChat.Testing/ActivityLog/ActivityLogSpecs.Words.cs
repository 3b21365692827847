using System.Collections.Immutable;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.Testing.ActivityLog;

public abstract partial class ActivityLogSpecs
{
    /// <summary>Text and query with the same words, in any script.</summary>
    public static TheoryData<string, string> Found => new()
    {
        { "My order never arrived", "ARRIVED order" },
        { "My order never arrived", "order order, Order" },
        { "It's on 5th Avenue; isn't it?", "5TH avenue" },
        { "Crème brûlée à la carte", "creme BRULEE" },
        { "creme brulee", "Crème brûlée" },
        { "Größe 42, STRAẞE", "größe straße" },
        { "ΟΔΟΣ Αθηνών", "οδος αθηνων" },
        { "Где мой заказ?", "ЗАКАЗ мой" },
        { "İstanbul'da kargo", "istanbul KARGO" },
        { "أين طلبي؟", "طلبي" },
        { "איפה ההזמנה שלי", "ההזמנה" },
        { "मेरा ऑर्डर कहाँ है", "ऑर्डर" },
        { "주문은 어디에 있나요", "어디에" },
        { "請問東京都的訂單", "東京" },
        { "請問東京都的訂單", "京" },
        { "注文はどこですか。iPhoneの", "iphone どこ" },
        { "ガッツポーズ", "ｶﾞｯﾂ" },
        { "สินค้าของฉันอยู่ที่ไหน", "ของฉัน" },
        { "Ｆｕｌｌ ｗｉｄｔｈ １２３", "full width 123" },
        { "pass\u200Bword so\u00ADft", "password soft" },
        { "🙂order🙂1234🙂", "1234 order" },
        { "anna.smith+shop@example.com", "anna.smith+shop@example.com" },
        { "order #A-1234/56", "a-1234" },
        { "order #A-1234/56", "order:* -a" },
    };

    /// <summary>A query with a word that is not the text's.</summary>
    public static TheoryData<string, string> NotFound => new()
    {
        { "My order never arrived", "order lost" },
        { "My order never arrived", "ord" },
        { "My order never arrived", "ord*" },
        { "My order never arrived", "%" },
        { "My order never arrived", "_y order" },
        { "My order never arrived", "order OR lost" },
        { "My order never arrived", "order NOT lost" },
        { "My order never arrived", "order | lost" },
        { "My order never arrived", "!lost" },
        { "My order never arrived", "words:order" },
        { "My order never arrived", "NEAR(order arrived)" },
        { "請問東京都的訂單", "京東" },
        { "क", "कि" },
        { "🙂", "🙂" },
        { "42", "4" },
    };

    /// <summary>Texts that mean something to a search language, to SQL or to a pattern; each is found by itself, and by nothing but its words.</summary>
    public static TheoryData<string> Literal =>
    [
        "100%", "50%_off", "[a-z]", "a AND", "AND", "OR NOT NEAR", "a NEAR/2 b", "\"unclosed", "'; DROP TABLE chats; --", "' OR '1'='1", "a' || 'b", "\\'x\\'", "a & b | !c <-> d", "a:* b:A",
        "foo*", "^foo", "words:foo", "{words} : foo", "-foo", "+foo", "(a+)+$", "1=1; SELECT pg_sleep(5)", "$1 @p0 {0} ?1", "a\0b", "x\uD800y", "\\", "co\\:lon", "<b>bold</b>",
    ];

    /// <summary>Everybody's words are found.</summary>
    [SpecTheory]
    [MemberData(nameof(Found))]
    public virtual async Task A_message_is_found_by_its_words_in_any_script_case_and_order(string text, string query)
    {
        var chat = await StoredAsync("Something else", text, "The end");
        await StoredAsync("Something else", "The end");

        var item = Assert.Single(await FindAsync(query));
        Assert.Equal(chat.Id, item.Chat.Id);
        Assert.Equal([2], item.Matches);
    }

    /// <summary>A word is a word, whole, and a character has no meaning.</summary>
    [SpecTheory]
    [MemberData(nameof(NotFound))]
    public virtual async Task A_message_that_lacks_one_of_the_words_is_not_found(string text, string query)
    {
        await StoredAsync(text);

        Assert.Empty(await FindAsync(query));
    }

    /// <summary>No text breaks a search, or means more than its words.</summary>
    [SpecTheory]
    [MemberData(nameof(Literal))]
    public virtual async Task No_character_of_a_search_has_a_meaning(string text)
    {
        var foo = await StoredAsync("foo bar", "order", "c d e");

        // U+0000 and what is no Unicode never come into a message; in a query they separate.
        var kept = text.Replace("\0", "", StringComparison.Ordinal).Replace("\uD800", "", StringComparison.Ordinal);
        var chat = await StoredAsync(kept + " and more");
        var words = ActivityWords.Asked(text);

        AreOf(words.Count == 0 || kept != text ? [] : words.SequenceEqual(["foo"]) ? [chat, foo] : [chat], await FindAsync(text));
    }

    /// <summary>Two messages are two texts.</summary>
    [Spec]
    public virtual async Task Words_of_two_messages_are_not_found_together()
    {
        var chat = await StoredAsync("The order", "never arrived", "order again", "and an order");

        Assert.Empty(await FindAsync("order arrived"));
        var item = Assert.Single(await FindAsync("order"));
        Assert.Equal(chat.Id, item.Chat.Id);
        Assert.Equal([1, 3, 4], item.Matches);
    }

    /// <summary>Only what somebody wrote is searched, and the log's copy of the form is none of the messages.</summary>
    [Spec]
    public virtual async Task Only_messages_are_named_by_their_sequence()
    {
        var agent = SpecChat.Agent("ana");
        FormAnswer[] form = [new("topic", "Topic", "order", FormFieldRole.Custom)];
        var chat = await CommittedAsync((Next() with { Form = [.. form] }).Created(SpecChat.Form(form)));
        var ringing = await CommittedAsync(chat.Then(SpecChat.Offered(agent)));
        var active = await CommittedAsync(ringing.Then(SpecChat.Joined(agent)));
        await SayAsync(active, "An order");

        Assert.Equal([3], Assert.Single(await FindAsync("order")).Matches);
        Assert.Empty(await FindAsync("ana"));
        Assert.Empty(await FindAsync("topic"));
    }

    /// <summary>What a customer answered before a chat, or left when nobody was there, whether or not the log shows it. Customers are found by the name and the address they have now.</summary>
    [Spec]
    public virtual async Task The_answers_of_a_form_are_found_together()
    {
        ImmutableArray<FormAnswer> form =
        [
            new("number", "Label", "A-1234", FormFieldRole.Custom), new("words", "Label", "It never arrived", FormFieldRole.Message),
            new("name", "Label", "Typed", FormFieldRole.ContactName), new("email", "Label", "typed@example.org", FormFieldRole.ContactEmail),
        ];
        var chat = await StoredAsync(Next() with { Form = form }, "Arrived at last");
        var left = await LeftAsync(Next() with { Form = form });
        await StoredAsync("A message");

        var both = await FindAsync("a-1234 arrived");
        AreOf([left, chat], both);
        Assert.All(both, i => Assert.Equal((0, true), (i.Matches.Count, i.InForm)));
        var one = await FindAsync("arrived");
        AreOf([left, chat], one);
        Assert.Equal([1], one[1].Matches);
        Assert.All(one, i => Assert.True(i.InForm));
        Assert.False(Assert.Single(await FindAsync("last")).InForm);
        AreOf([left], await FindAsync(new ActivityQuery { Text = "never", Type = ActivityType.Message }));
        foreach (var query in (string[])["typed", "label", "custom", "number"]) Assert.Empty(await FindAsync(query));
    }

    /// <summary>Whoever may not read everything does not learn by searching what it says, nor that it is there.</summary>
    [Spec]
    public virtual async Task Nothing_but_messages_is_found_where_only_they_are_searched()
    {
        var chat = await StoredAsync(Next() with { Form = [new("number", "Label", "A-1234", FormFieldRole.Custom) { IsPersonal = true }] }, "My number is A-1234");
        await StoredAsync(Next() with { Form = [new("number", "Label", "A-1234", FormFieldRole.Custom)] }, "Something else");
        await SavedAsync("Zoe", "zoe@example.org", chat.Contact);

        var found = await FindAsync(new ActivityQuery { Text = "a-1234", InMessagesOnly = true });
        AreOf([chat], found);
        Assert.Equal([1], found[0].Matches);
        Assert.False(found[0].InForm);
        foreach (var query in (string[])["zoe", "zoe@example.org", "else 1234"]) AreOf([], await FindAsync(new ActivityQuery { Text = query, InMessagesOnly = true }));
        AreOf([chat], await FindAsync("zoe"));
    }

    /// <summary>Not for a moment, as with messages.</summary>
    [Spec]
    public virtual async Task A_rewritten_answer_is_found_by_its_new_words_only()
    {
        var chat = await StoredAsync(Next() with { Form = [new("card", "Card", "4111secret", FormFieldRole.Custom), new("words", "Words", "kept", FormFieldRole.Message)] });
        AreOf([chat], await FindAsync("4111secret kept"));

        await CommittedAsync(chat.Rewritten(new ChatRewrite.OfAnswer("card", "redacted")));

        Assert.Empty((await Log.SearchAsync(new() { Text = "4111secret" }, default)).Items);
        AreOf([chat], (await Log.SearchAsync(new() { Text = "redacted kept" }, default)).Items);
        Assert.Empty(await FindAsync("4111secret"));
        AreOf([chat], await FindAsync("redacted kept"));
    }

    /// <summary>A long chat names its last matches.</summary>
    [Spec]
    public virtual async Task Of_many_matches_in_one_chat_the_last_hundred_are_named()
    {
        var chat = await StoredAsync();
        for (var i = 1; i <= 105; i++) await SayAsync(chat, $"Message {i}");

        Assert.Equal(Enumerable.Range(6, 100).Select(i => (long)i), Assert.Single(await FindAsync("message")).Matches);
        Assert.Equal([77], Assert.Single(await FindAsync("77")).Matches);
    }

    /// <summary>Not for a moment: what the index held is gone with the write, and what it did not hold yet is looked through as it is now.</summary>
    [Spec]
    public virtual async Task A_rewritten_message_is_found_by_its_new_words_only()
    {
        var chat = await StoredAsync("My number is 4111secret", "not 4111secret");
        var other = await StoredAsync("My number is 4111secret");
        AreOf([other, chat], await FindAsync("4111secret"));
        await SayAsync(chat, "and 4111secret");

        chat = await Chats.FindAsync(chat.Id, default) ?? chat;
        await CommittedAsync(chat.Rewritten([.. ((long[])[1, 2, 3]).Select(s => new ChatRewrite.OfMessage(s, MessageText.Stored($"number{s} redacted")))]));

        AreOf([other], (await Log.SearchAsync(new() { Text = "4111secret" }, default)).Items);
        Assert.Equal(1, await Log.CountAsync(new() { Text = "4111secret" }, default));
        Assert.Equal([2], Assert.Single((await Log.SearchAsync(new() { Text = "number2" }, default)).Items).Matches);
        AreOf([other], await FindAsync("4111secret"));
        Assert.Equal([1, 2, 3], Assert.Single(await FindAsync("redacted")).Matches);
    }

    /// <summary>The customer is found by what is known about them now.</summary>
    [Spec]
    public virtual async Task A_customer_is_found_by_name_and_address_as_they_are_now()
    {
        var zoe = await SavedAsync("Zoë Müller", "z.mueller@example.org");
        var other = await SavedAsync("Max Müller");
        var first = await StoredAsync(Next() with { Contact = zoe.Id }, "Hello");
        await CommittedAsync(first.Then(SpecChat.Ended()));
        var second = await StoredAsync(Next() with { Contact = zoe.Id }, "Müller here");
        var third = await StoredAsync(Next() with { Contact = other.Id });

        AreOf([second, first], await FindAsync("zoe example.org"));
        var all = await FindAsync("MÜLLER");
        AreOf([third, second, first], all);
        Assert.Equal([0, 1, 0], all.Select(i => i.Matches.Count));

        // Renamed: the old name is gone from everything that is looked through.
        Assert.True(await Contacts.SaveAsync(zoe with { Name = "Zoe Smith", Email = null, Fence = 2 }, 1, default));
        AreOf([second, first], await FindAsync("smith"));
        Assert.Empty(await FindAsync("z.mueller@example.org"));
        AreOf([third, second], await FindAsync("müller"));
    }

    /// <summary>A contact may become known when the chat is there already.</summary>
    [Spec]
    public virtual async Task A_customer_who_is_stored_after_the_chat_is_found_too()
    {
        var chat = await StoredAsync("Hello");
        Assert.Empty(await FindAsync("dana"));

        await SavedAsync("Dana", id: chat.Contact);

        AreOf([chat], await FindAsync("dana"));
    }

    /// <summary>The longest message, and the longest word in it.</summary>
    [Spec]
    public virtual async Task A_long_message_is_found_by_every_word_of_it()
    {
        var word = new string('x', 3000);
        var chat = await StoredAsync($"{string.Concat(Enumerable.Range(100, 200).Select(i => $"w{i} "))}{word}");

        foreach (var query in (string[])["w100", "w299 w100", word[..200]]) AreOf([chat], await FindAsync(query));
        Assert.Empty(await FindAsync("xxx"));
    }

    /// <summary>There is nothing to find.</summary>
    [Spec]
    public virtual async Task A_text_without_a_word_finds_nothing_and_no_text_finds_all()
    {
        var (one, two) = (await StoredAsync("..."), await StoredAsync("% _"));

        foreach (var text in (string[])["", " ", "...", "%", "_", "\"\"", "*", "\u200B"]) Assert.Empty(await FindAsync(text));
        AreOf([two, one], await FindAsync(new ActivityQuery()));
    }
}
