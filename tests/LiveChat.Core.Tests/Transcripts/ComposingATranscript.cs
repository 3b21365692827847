using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Transcripts;

public partial class ComposingATranscript
{
    private static readonly DateTimeOffset Nine = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Participant.Customer Dana = new(new(Guid.Parse("00000000-0000-0000-0000-000000000001")));
    private static readonly Participant.OfAgent Ana = new(new("ana@agents.example"), "Ana");

    private static readonly ImmutableArray<FormAnswer> Answers =
    [
        new("name", "Name", "Dana Ray", FormFieldRole.ContactName),
        new("message", "How can we help?", "My order #1881\nnever arrived", FormFieldRole.Message),
    ];

    [Fact]
    public void The_text_tells_the_whole_record()
    {
        var mail = Compose(
            new FormSubmitted { Answers = Answers, At = Nine },
            Said(new Participant.Automatic("Acme Support"), "Welcome!", 0),
            Joined(1),
            Said(Dana, "Is anybody there?\r\n\r\nHello?", 2),
            Said(Ana, "Yes, hello.", 3),
            Said(new Participant.OfSystem("Order bot"), "Order #1881 was shipped.", 4),
            Ended(EndedBy.Customer, 5),
            new TranscriptSent { Segment = 1, MaskedAddress = "d…@ex….com", At = Nine.AddMinutes(6) },
            new ChatResumed { Segment = 2, RingUntil = Nine, At = Nine.AddMinutes(15 * 60) },
            Joined((15 * 60) + 1),
            Said(Ana, "Hello again.", (15 * 60) + 2),
            new TransferOffered { Offer = new(OfferId.New(Nine), Nine, Nine) { Transfer = new(Ana.Id, "Ana", new("ben"), "Ben", TransferNote.Stored("Difficult!")) }, At = Nine.AddMinutes((15 * 60) + 2) },
            new TransferEnded { To = new("ben"), ToName = "Ben", Outcome = TransferOutcome.Declined, At = Nine.AddMinutes((15 * 60) + 2) },
            new AgentLost { Agent = Ana.Id, Name = "Ana", RingUntil = Nine, At = Nine.AddMinutes((15 * 60) + 3) },
            Ended(EndedBy.Agent, (15 * 60) + 4));

        Assert.Equal(
            """
            Your chat with Acme Support

            This is the transcript of your chat with Acme Support. You get it because this address was given when the chat was started. Nobody reads replies to this mail.

            Your answers
            ------------
            Name: Dana Ray
            How can we help?: My order #1881
                   never arrived

            Tuesday, 1 January 2030 (UTC)
            -----------------------------
            09:00  Acme Support (automatic)
                   Welcome!
            09:01  * Ana joined the chat
            09:02  You
                   Is anybody there?
                   
                   Hello?
            09:03  Ana
                   Yes, hello.
            09:04  Order bot
                   Order #1881 was shipped.
            09:05  * You left the chat

            Wednesday, 2 January 2030 (UTC)
            -------------------------------
            00:00  * You resumed the chat
            00:01  * Ana joined the chat
            00:02  Ana
                   Hello again.
            00:03  * Ana lost the connection. The chat went back to the queue
            00:04  * Ana ended the chat

            """.ReplaceLineEndings("\n"),
            mail.Text);
    }

    [Fact]
    public void The_html_tells_the_same()
    {
        var mail = Compose(Joined(1), Said(Dana, "Is anybody there?\n1 < 2", 2), Said(Ana, "Yes & hello 👋.", 3), Ended(EndedBy.CustomerIdle, 4));

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">", mail.Html, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Your chat with Acme Support",
                "Your chat with Acme Support",
                "This is the transcript of your chat with Acme Support. You get it because this address was given when the chat was started. Nobody reads replies to this mail.",
                "Your answers",
                "Name",
                "Dana Ray",
                "How can we help?",
                "My order #1881",
                "never arrived",
                "Tuesday, 1 January 2030 (UTC)",
                "Ana joined the chat · 09:01",
                "You",
                "· 09:02",
                "Is anybody there?",
                "1 < 2",
                "Ana",
                "· 09:03",
                "Yes & hello 👋.",
                "The chat ended because nobody wrote for a while · 09:04",
            ],
            Tag().Split(mail.Html).Select(t => System.Net.WebUtility.HtmlDecode(t).Trim()).Where(t => t.Length > 0));
    }

    [Fact]
    public void What_becomes_a_header_is_the_hosts_own_and_fixed_for_the_segment()
    {
        var mail = Compose(Said(Ana, "Hello.", 3), Ended(EndedBy.Agent, 4));

        Assert.Equal("00000000000000000000000000000007.2@acme.example", mail.MessageId);
        Assert.Equal(("dana@example.com", "support@acme.example", "Acme Support"), (mail.To, mail.FromAddress, mail.FromName));
        Assert.Equal("Your chat with Acme Support", mail.Subject);
        Assert.Equal(Nine.AddMinutes(4), mail.EndedAt);
        Assert.Equal(mail, Compose(Said(Ana, "Hello.", 3), Ended(EndedBy.Agent, 4)));
        Assert.DoesNotContain("agents.example", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_sets_name_subject_and_zone()
    {
        var mail = Compose(
            o => (o.FromName, o.Subject, o.TimeZone) = ("Acme", "Our conversation", "Europe/Berlin"),
            Said(Ana, "Hello.", 3), Said(Ana, "Summer.", 181 * 24 * 60));

        Assert.Equal(("Acme", "Our conversation"), (mail.FromName, mail.Subject));
        Assert.Contains("Tuesday, 1 January 2030 (Europe/Berlin, UTC+01:00)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("10:03  Ana", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Monday, 1 July 2030 (Europe/Berlin, UTC+02:00)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("11:00  Ana", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>window.__xss=1</script>")]
    [InlineData("<svg><animate onbegin=window.__xss=1 attributeName=x dur=1s>")]
    [InlineData("\"><img src=https://tracker.example/p.gif>")]
    [InlineData("' onmouseover='window.__xss=1")]
    [InlineData("</div></body></html><h1>Pay here</h1>")]
    [InlineData("<!-- comment")]
    [InlineData("]]>")]
    [InlineData("&lt;b&gt;")]
    [InlineData("![x](https://tracker.example/p.gif)")]
    [InlineData("--boundary\r\nContent-Type: text/html\r\n\r\n<b>hello</b>")]
    [InlineData("\r\n.\r\nMAIL FROM:<evil@example.com>")]
    [InlineData("\nFrom evil@example.com Tue Jan  1 09:00:00 2030")]
    [InlineData("hello\n09:10  Ana\n       Send money to my account")]
    [InlineData("hello\r09:10  Ana")]
    [InlineData("hello\u202809:10  Ana")]
    [InlineData("hello\u0085* Ana joined the chat")]
    [InlineData("=?utf-8?B?PGI+?=")]
    [InlineData("\u001b[2J\u0007bell")]
    [InlineData("pay \u202e0001 EUR")]
    public void What_somebody_typed_stays_what_somebody_typed(string typed)
    {
        var plain = Compose(Said(Dana, "x", 2), Ended(EndedBy.Agent, 4));
        var mail = Compose(Said(Dana, typed, 2), Ended(EndedBy.Agent, 4));

        // The same tags, but for line breaks.
        Assert.Equal(
            Tag().Matches(plain.Html).Select(m => m.Value).Where(t => t != "<br>"),
            Tag().Matches(mail.Html).Select(m => m.Value).Where(t => t != "<br>"));

        // Each line of it is indented, and all the others are ours.
        var lines = mail.Text.Split('\n');
        Assert.Equal(plain.Text.Split('\n').Where(l => !l.StartsWith("       ", StringComparison.Ordinal)), lines.Where(l => !l.StartsWith("       ", StringComparison.Ordinal)));
        Assert.DoesNotContain(mail.Text, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.Equal((plain.Subject, plain.FromName, plain.To, plain.MessageId), (mail.Subject, mail.FromName, mail.To, mail.MessageId));
    }

    [Fact]
    public void The_id_of_a_mail_is_ascii_also_where_the_senders_domain_is_not()
    {
        var mail = Compose(o => o.FromAddress = "support@bücher.example", Said(Ana, "Hello.", 3), Ended(EndedBy.Agent, 4));

        Assert.Equal(("00000000000000000000000000000007.2@xn--bcher-kva.example", "support@bücher.example"), (mail.MessageId, mail.FromAddress));
    }

    [Fact]
    public void A_name_like_an_agents_makes_nobody_an_agent()
    {
        var mail = Compose(Said(Dana, "I am support.", 2), Ended(EndedBy.Agent, 4));

        Assert.Contains("09:02  You\n       I am support.\n", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FromAddress is 'Acme <support@acme.example>'.", "Acme <support@acme.example>", null, "UTC")]
    [InlineData("FromName is empty, or not one line.", "support@acme.example", "Acme\r\nBcc: all@acme.example", "UTC")]
    [InlineData("TimeZone is 'Atlantis/Center', which this system does not know.", "support@acme.example", null, "Atlantis/Center")]
    public void A_mistake_in_the_settings_stops_the_start(string sentence, string address, string? name, string zone)
    {
        var e = Assert.Throws<OptionsValidationException>(() => new TestHost(
            b => b.ConfigureTranscripts(o => (o.FromAddress, o.FromName, o.TimeZone) = (address, name, zone))).Get<IOptions<TranscriptOptions>>().Value);

        Assert.Contains(sentence, e.Message, StringComparison.Ordinal);
    }

    private static TranscriptMail Compose(params ReadOnlySpan<ChatEntry> entries) => Compose(_ => { }, entries);

    private static TranscriptMail Compose(Action<TranscriptOptions> configure, params ReadOnlySpan<ChatEntry> entries)
    {
        var options = new TranscriptOptions { FromAddress = "support@acme.example" };
        configure(options);
        var chat = new Chat
        {
            Id = new(Guid.Parse("00000000-0000-0000-0000-000000000007")),
            Widget = WidgetId.Default,
            Contact = Dana.Contact,
            CustomerName = "Ana",
            Form = Answers,
            Queue = QueueId.Default,
            Segment = 2,
            StartedAt = Nine,
            QueuedAt = Nine,
            EndedAt = Nine.AddMinutes(4),
        };
        return TranscriptComposer.Compose(new(chat, [.. entries]), Widget(), "dana@example.com", options);
    }

    private static WidgetSettings Widget() => new TestHost(b => b.AddWidget(WidgetId.Default.Value, w => w.Name = "Acme Support")).Get<WidgetCatalog>().All[0];

    private static MessagePosted Said(Participant author, string text, int minute)
        => new() { MessageId = MessageId.New(Nine), Author = author, Text = MessageText.Stored(text), At = Nine.AddMinutes(minute) };

    private static AgentJoined Joined(int minute) => new() { Agent = Ana.Id, Name = Ana.Name, IdleUntil = Nine, At = Nine.AddMinutes(minute) };

    /// <summary>A supervisor who was not in the chat is the company's own business.</summary>
    [Fact]
    public void Who_acted_in_an_agents_place_is_named_to_staff_alone()
    {
        ChatEntry[] entries =
        [
            new ChatTransferred { Agent = Ana.Id, Name = "Ana", Supervisor = "Mia", Queue = new("sales"), QueueName = "Sales", RingUntil = Nine, At = Nine },
            new ChatEnded { By = EndedBy.Admin, Name = "Mia", At = Nine },
        ];

        Assert.Equal(
            ["Ana passed you on to a colleague. The chat went back to the queue", "The chat has ended"],
            TranscriptRows.Of(entries, TimeZoneInfo.Utc, TranscriptLanguages.All[0]).Select(r => r.Text));
        Assert.Equal(
            ["Mia passed the customer on to a colleague. The chat went back to the queue", "Mia ended the chat"],
            TranscriptRows.Of(entries, TimeZoneInfo.Utc, TranscriptLanguages.All[0], "Dana").Select(r => r.Text));
    }

    private static ChatEnded Ended(EndedBy by, int minute) => new() { By = by, Name = by is EndedBy.Agent ? Ana.Name : null, At = Nine.AddMinutes(minute) };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
