using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Core.Tests.Attachments;
using LiveChat.Detection;
using LiveChat.Notes;
using LiveChat.Redaction;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>What is redacted before it is kept is nowhere: not in the log, not in the search, and nobody is told of it.</summary>
public sealed class KeepingThingsOut
{
    private const string Card = "4111 1111 1111 1111";
    private const string Gone = "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒";

    [Fact]
    public async Task A_card_is_replaced_before_anybody_hears_of_it_and_an_address_is_not()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);

        var outcome = await host.SayAsync(dana, chat, $"Take {Card}, CVV: 123, write to dana@example.com");

        var expected = $"Take {Gone}, CVV: ▒▒▒, write to dana@example.com";
        var said = Assert.IsType<MessagePosted>(Assert.Single(outcome.Events));
        Assert.Equal((expected, true), (said.Text.Value, said.IsRewritten));
        Assert.Empty(said.Flags);
        Assert.Equal(expected, (await LogAsync(host, chat)).OfType<MessagePosted>().Single(m => m.MessageId == said.MessageId).Text.Value);
        Assert.All(host.Told.Changes.SelectMany(c => c.Events.OfType<MessagePosted>()), m => Assert.DoesNotContain("1111", m.Text.Value, StringComparison.Ordinal));
        Assert.Empty((await host.Get<IActivityLog>().SearchAsync(new() { Text = "4111" }, default)).Items);
    }

    /// <summary>The door gives the same each time, so a retry is the same message.</summary>
    [Fact]
    public async Task A_retry_of_what_was_replaced_gets_its_first_answer()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var id = MessageId.New(host.Clock.GetUtcNow());

        var first = await host.SayAsync(dana, chat, $"Take {Card}", id);
        var again = await host.SayAsync(dana, chat, $"Take {Card}", id);

        Assert.True(again.Ok);
        Assert.Equal(Assert.IsType<MessagePosted>(first.Events[0]).Sequence, Assert.IsType<MessagePosted>(again.Events[0]).Sequence);
    }

    [Fact]
    public async Task What_is_only_flagged_is_kept_and_named()
    {
        await using var host = new TestHost(b => b.ConfigureDetection(o =>
        {
            o.Modes[Detectors.Email] = DetectionMode.Flag;
            o.Modes[Detectors.Card] = DetectionMode.Flag;
        }));
        var (dana, _, chat) = await AChatAsync(host);

        var said = Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, $"{Card} dana@example.com")).Events[0]);

        Assert.Equal(($"{Card} dana@example.com", false), (said.Text.Value, said.IsRewritten));
        Assert.Equal([Detectors.Card, Detectors.Email], said.Flags.AsEnumerable());
    }

    [Fact]
    public async Task A_queue_has_modes_of_its_own()
    {
        await using var host = new TestHost(b => b.ConfigureDetection(o => o.Queues["default"] = new() { [Detectors.Card] = DetectionMode.Off, [Detectors.Email] = DetectionMode.RedactBeforeStore }));
        var (dana, _, chat) = await AChatAsync(host);

        var said = Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, $"{Card} dana@example.com CVV: 123")).Events[0]);

        Assert.Equal($"{Card} ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ CVV: ▒▒▒", said.Text.Value);
    }

    /// <summary>Whoever asks for an address keeps it, also where addresses are taken out of messages.</summary>
    [Fact]
    public async Task Answers_of_the_form_are_replaced_but_for_what_was_asked_for()
    {
        await using var host = new TestHost(b => b.ConfigureDetection(o => o.Modes[Detectors.Email] = DetectionMode.RedactBeforeStore));
        var dana = await host.AVisitorAsync();

        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = dana.Contact,
            Answers = new Dictionary<string, string> { ["name"] = $"Dana {Card}", ["email"] = "dana@example.com", ["message"] = $"{Card} and kim@example.com" },
            PageUrl = $"https://shop.example/pay/?card={Card.Replace(" ", "", StringComparison.Ordinal)}",
        });

        var chat = await host.NowAsync(outcome.Chat!);
        Assert.Equal(($"Dana {Gone}", "dana@example.com", "https://shop.example/pay/"), (chat.CustomerName, chat.Email, chat.PageUrl));
        Assert.Equal($"{Gone} and ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒", chat.Form.Single(a => a.Role is FormFieldRole.Message).Value);
        var contact = (await host.Get<IContactStore>().FindAsync(dana.Contact, default))!;
        Assert.Equal(($"Dana {Gone}", "dana@example.com"), (contact.Name, contact.Email));
        Assert.DoesNotMatch("1111 ?1111", JsonSerializer.Serialize((await LogAsync(host, chat)).Select(e => (object)e)));
    }

    [Fact]
    public async Task Notes_comments_reasons_and_names_of_files_pass_the_same_door()
    {
        await using var scene = await FileScene.OpenAsync(b => b.Services.PostConfigureAll<WidgetOptions>(w => w.Behaviour.Rating = true));
        var (host, chat) = (scene.Host, scene.Chat);
        await scene.SendPartsAsync([1, 2, 3], $"{Card}.png");
        await host.Get<ITeamLog>().AddNoteAsync(scene.Ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), $"Card {Card}");
        var ben = await host.AnAgentAsync("ben");
        Assert.True((await host.Chats.TransferToAgentAsync(scene.Ana, chat.Id, ben.Id, NoteOf($"Paid with {Card}"))).Ok);
        await host.Chats.EndAsync(scene.Dana, chat.Id);
        Assert.Null(ChatRating.Check(5, $"Took {Card}", out var rating));
        Assert.True((await host.Get<IChatRatings>().RateAsync(scene.Dana, chat.Id, rating!)).Ok);
        await host.Get<IVisitorBlocks>().BlockAsync(scene.Ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), $"Sent {Card}");
        await host.Get<IRedaction>().RedactAsync(new(chat.Id, new Participant.Admin("mia", "Mia"), [new RedactionTarget.OfAnswer("name")], $"It said {Card}"));

        var everything = JsonSerializer.Serialize(new
        {
            log = (await LogAsync(host, chat)).Select(e => (object)e),
            team = await host.Get<ITeamLogStore>().ReadAsync(chat.Id, 0, 100, default),
            uploads = await scene.Uploads.OfChatAsync(chat.Id, default),
            contact = await host.Get<IContactStore>().FindAsync(scene.Dana.Contact, default),
            audit = host.Get<InMemoryAuditLog>().Read(0, 10),
        });
        Assert.DoesNotMatch("1111 ?1111", everything);

        // The name of the file, the notes of the team and of the transfer, the comment, the reason of the block twice, that of the redaction.
        Assert.True(everything.Split(JsonSerializer.Serialize(Gone).Trim('"')).Length - 1 >= 7, everything);
    }

    /// <summary>Before the last piece nobody could know what the first ones were; with it they go.</summary>
    [Fact]
    public async Task A_card_in_pieces_is_gone_when_its_last_piece_comes()
    {
        await using var host = new TestHost();
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(ana, chat, "How do you want to pay?");
        await host.SayAsync(dana, chat, "my card is 4111 1111");
        var last = Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "1111 1111")).Events[0]);

        Assert.Equal("▒▒▒▒▒▒▒▒▒", last.Text.Value);
        Assert.Equal(["How do you want to pay?", "my card is ▒▒▒▒▒▒▒▒▒", "▒▒▒▒▒▒▒▒▒"], (await LogAsync(host, chat)).OfType<MessagePosted>().Select(m => m.Text.Value));
        var what = (await LogAsync(host, chat)).OfType<ChatRedacted>().Single();
        Assert.Equal([last.Sequence - 2], what.Sequences.AsEnumerable());
        Assert.Equal(last.Sequence - 1, what.Sequence);
        Assert.Equal("chat_redacted", Assert.Single(host.Get<InMemoryAuditLog>().Read(0, 10)).Entry.Action);
        Assert.Contains(host.Told.Changes, c => c.Events.Contains(what));
    }

    /// <summary>Whatever digits a card may have in one message, it may have them in pieces.</summary>
    [Theory]
    [InlineData("𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏", "𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏")]
    [InlineData("④①①① ①①①①", "①①①① ①①①①")]
    [InlineData("❹❶❶❶ ❶❶❶❶", "❶❶❶❶ ❶❶❶❶")]
    [InlineData("４１１１ １１１１", "１１１１ １１１１")]
    [InlineData("٤١١١ ١١١١", "١١١١ ١١١١")]
    [InlineData("4111 1111", "𝟙𝟙𝟙𝟙 𝟙𝟙𝟙𝟙")]
    public async Task A_card_in_pieces_is_found_in_whatever_digits(string first, string last)
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        await host.SayAsync(dana, chat, first);
        await host.SayAsync(dana, chat, last);

        Assert.Equal([new string('▒', first.Length), new string('▒', last.Length)], (await LogAsync(host, chat)).OfType<MessagePosted>().Select(m => m.Text.Value));
    }

    /// <summary>Sent again, a message is no piece before itself: twice "4242 4242" would be a card.</summary>
    [Fact]
    public async Task A_message_that_is_sent_again_is_compared_with_others_only()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var id = MessageId.New(host.Clock.GetUtcNow());

        var first = Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "4242 4242", id)).Events[0]);
        var again = Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "4242 4242", id)).Events[0]);

        Assert.Equal((first.Sequence, "4242 4242"), (again.Sequence, again.Text.Value));
        Assert.Equal("▒▒▒▒▒▒▒▒▒", Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "4242 4242")).Events[0]).Text.Value);
        Assert.Equal("▒▒▒▒▒▒▒▒▒", (await LogAsync(host, chat)).OfType<MessagePosted>().Single(m => m.MessageId == id).Text.Value);
    }

    /// <summary>Whoever may not write any more changes nothing of what was written.</summary>
    [Fact]
    public async Task A_last_piece_that_is_refused_takes_nothing_out()
    {
        await using var host = new TestHost();
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(dana, chat, "my card is 4111 1111");
        await host.Chats.EndAsync(ana, chat.Id);

        Assert.Equal(ChatRefusal.Sealed, (await host.SayAsync(dana, chat, "1111 1111")).Refusal);
        Assert.Contains("4111 1111", (await LogAsync(host, chat)).OfType<MessagePosted>().Select(m => m.Text.Value["my card is ".Length..]));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 11)]
    public async Task Numbers_of_two_people_or_of_two_times_are_no_card(bool another, int minutes)
    {
        await using var host = new TestHost();
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(dana, chat, "my card is 4111 1111");
        if (another) await host.SayAsync(ana, chat, "Yes?");
        host.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal("1111 1111", Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "1111 1111")).Events[0]).Text.Value);
        Assert.Empty((await LogAsync(host, chat)).OfType<ChatRedacted>());
    }

    [Fact]
    public async Task A_detector_of_the_host_is_asked_where_the_host_says_so()
    {
        await using var host = new TestHost(b => b.AddDetector<OrderNumbers>().ConfigureDetection(o => o.Modes["order"] = DetectionMode.RedactBeforeStore));
        var (dana, _, chat) = await AChatAsync(host);

        Assert.Equal("My order ▒▒▒▒▒▒", Assert.IsType<MessagePosted>((await host.SayAsync(dana, chat, "My order AC-123")).Events[0]).Text.Value);
    }

    [Fact]
    public void A_mode_for_nobody_stops_the_start()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().ConfigureDetection(o => o.Modes["passport"] = DetectionMode.Flag);

        var failure = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IOptions<DetectionOptions>>().Value);

        Assert.Contains("'passport'", failure.Message, StringComparison.Ordinal);
    }

    private static TransferNote? NoteOf(string text)
    {
        Assert.Null(TransferNote.Check(text, out var note));
        return note;
    }

    private static async Task<(Participant.Customer Dana, Participant.OfAgent Ana, Chat Chat)> AChatAsync(TestHost host)
    {
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        return (dana, ana, await host.AnActiveChatAsync(dana, ana));
    }

    private static async Task<IReadOnlyList<ChatEntry>> LogAsync(TestHost host, Chat chat) => (await host.Store.ReadAsync(chat.Id, 0, 1000, default))!.Entries;

    private sealed class OrderNumbers : IDetector
    {
        public string Name => "order";

        public IReadOnlyList<TextSpan> Find(string text) => text.IndexOf("AC-", StringComparison.Ordinal) is >= 0 and var at ? [new(at, at + 6)] : [];
    }
}
