using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore.Tests.Chats;

/// <summary>The stored form is a format: what an older version wrote must be read for ever. A line that has been shipped is never changed here; new ones are added.</summary>
public class WritingEvents
{
    private static readonly DateTimeOffset At = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = new("0192e4a0-0000-7000-8000-000000000001");

    public static TheoryData<string, ChatEvent> Format { get; } = new()
    {
        {
            """{"kind":"form","answers":[{"key":"topic","label":"Topic","value":"Zoë & Co","role":"queue"}],"v":1}""",
            new FormSubmitted { At = At, Sequence = 1, Answers = [new("topic", "Topic", "Zoë & Co", FormFieldRole.Queue)] }
        },
        {
            """{"kind":"message","author":{"kind":"customer","id":"0192e4a0000070008000000000000001"},"text":"Hello “you” 字","v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.Customer(new(Id)), Text = MessageText.Stored("Hello “you” 字") }
        },
        {
            """{"kind":"message","author":{"kind":"agent","id":"ana","name":"Ana"},"text":"Hi","v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.OfAgent(new("ana"), "Ana"), Text = MessageText.Stored("Hi") }
        },
        {
            """{"kind":"message","author":{"kind":"admin","id":"boss","name":"Boss"},"text":"Hi","v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.Admin("boss", "Boss"), Text = MessageText.Stored("Hi") }
        },
        {
            """{"kind":"message","author":{"kind":"system","name":"Bot"},"text":"Hi","v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.OfSystem("Bot"), Text = MessageText.Stored("Hi") }
        },
        {
            """{"kind":"message","author":{"kind":"automatic","name":"Shop"},"text":"Hi","v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.Automatic("Shop"), Text = MessageText.Stored("Hi") }
        },
        {
            """{"kind":"message","author":{"kind":"customer","id":"0192e4a0000070008000000000000001"},"text":"[redacted]","rewritten":true,"v":1}""",
            new MessagePosted { At = At, Sequence = 2, MessageId = new(Id), Author = new Participant.Customer(new(Id)), Text = MessageText.Stored("[redacted]"), IsRewritten = true }
        },
        { """{"kind":"joined","agent":"ana","name":"Ana","idle_until":1893488400000001,"v":1}""", new AgentJoined { At = At, Sequence = 3, Agent = new("ana"), Name = "Ana", IdleUntil = At.AddMicroseconds(1) } },
        { """{"kind":"agent_lost","agent":"ana","name":"Ana","ring_until":1893488400000000,"v":1}""", new AgentLost { At = At, Sequence = 4, Agent = new("ana"), Name = "Ana", RingUntil = At } },
        { """{"kind":"agent_lost","agent":"ana","name":"Ana","ring_until":1893488400000000,"signed_out":true,"v":1}""", new AgentLost { At = At, Sequence = 4, Agent = new("ana"), Name = "Ana", RingUntil = At, SignedOut = true } },
        {
            """{"kind":"transfer_offered","offer":"0192e4a0-0000-7000-8000-000000000001","made_at":1893488400000000,"until":1893488418000000,"transfer":{"from":"ana","from_name":"Ana","to":"ben","to_name":"Ben","note":"VIP"},"v":1}""",
            new TransferOffered { At = At, Sequence = 4, Offer = new(new(Id), At, At.AddSeconds(18)) { Transfer = new(new("ana"), "Ana", new("ben"), "Ben", TransferNote.Stored("VIP")) } }
        },
        {
            """{"kind":"transfer_offered","offer":"0192e4a0-0000-7000-8000-000000000001","made_at":1893488400000000,"until":1893488418000000,"transfer":{"from":"ana","from_name":"Ana","to":"ben","to_name":"Ben"},"v":1}""",
            new TransferOffered { At = At, Sequence = 4, Offer = new(new(Id), At, At.AddSeconds(18)) { Transfer = new(new("ana"), "Ana", new("ben"), "Ben") } }
        },
        { """{"kind":"transfer_ended","to":"ben","to_name":"Ben","outcome":"declined","v":1}""", new TransferEnded { At = At, Sequence = 5, To = new("ben"), ToName = "Ben", Outcome = TransferOutcome.Declined } },
        { """{"kind":"transfer_ended","to":"ben","to_name":"Ben","outcome":"missed","v":1}""", new TransferEnded { At = At, Sequence = 5, To = new("ben"), ToName = "Ben", Outcome = TransferOutcome.Missed } },
        { """{"kind":"transfer_ended","to":"ben","to_name":"Ben","outcome":"cancelled","v":1}""", new TransferEnded { At = At, Sequence = 5, To = new("ben"), ToName = "Ben", Outcome = TransferOutcome.Cancelled } },
        { """{"kind":"transfer_ended","to":"ben","to_name":"Ben","outcome":"withdrawn","v":1}""", new TransferEnded { At = At, Sequence = 5, To = new("ben"), ToName = "Ben", Outcome = TransferOutcome.Withdrawn } },
        {
            """{"kind":"transferred","agent":"ana","name":"Ana","queue":"sales","queue_name":"Sales","note":"VIP","ring_until":1893488400000000,"v":1}""",
            new ChatTransferred { At = At, Sequence = 6, Agent = new("ana"), Name = "Ana", Queue = new("sales"), QueueName = "Sales", Note = TransferNote.Stored("VIP"), RingUntil = At }
        },
        { """{"kind":"ended","by":"customer","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.Customer } },
        { """{"kind":"ended","by":"customer_idle","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.CustomerIdle } },
        { """{"kind":"ended","by":"no_answer","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.NoAnswer } },
        { """{"kind":"ended","by":"agent","name":"Ana","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.Agent, Name = "Ana" } },
        { """{"kind":"ended","by":"admin","name":"Boss","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.Admin, Name = "Boss" } },
        { """{"kind":"ended","by":"system","v":1}""", new ChatEnded { At = At, Sequence = 5, By = EndedBy.System } },
        { """{"kind":"resumed","segment":2,"ring_until":1893488400000000,"v":1}""", new ChatResumed { At = At, Sequence = 6, Segment = 2, RingUntil = At } },
        { """{"kind":"transcript_sent","segment":2,"masked_address":"z…@example.org","v":1}""", new TranscriptSent { At = At, Sequence = 7, Segment = 2, MaskedAddress = "z…@example.org" } },
        { """{"kind":"transcript_sent","segment":2,"masked_address":"z…@example.org","through":6,"v":1}""", new TranscriptSent { At = At, Sequence = 7, Segment = 2, MaskedAddress = "z…@example.org", Through = 6 } },
        { """{"kind":"unattended","v":1}""", new ChatUnattended { At = At, Sequence = 2 } },
        { """{"kind":"message_left","v":1}""", new MessageLeft { At = At, Sequence = 2 } },
        {
            """{"kind":"message_answered","by":{"kind":"agent","id":"ana","name":"Ana"},"name":"Ana","v":1}""",
            new MessageAnswered { At = At, Sequence = 3, By = new Participant.OfAgent(new("ana"), "Ana"), Name = "Ana" }
        },
        {
            """{"kind":"offered","offer":"0192e4a0-0000-7000-8000-000000000001","made_at":1893488400000000,"until":1893488418000000,"agents":["ana","ben"],"v":1}""",
            new OfferMade { At = At, Offer = new(new(Id), At, At.AddSeconds(18)), Agents = [new("ana"), new("ben")] }
        },
        { """{"kind":"declined","agent":"ana","v":1}""", new OfferDeclined { At = At, Agent = new("ana") } },
        { """{"kind":"missed","agents":["ana"],"v":1}""", new OfferMissed { At = At, Agents = [new("ana")] } },
        { """{"kind":"nobody_to_ask","why":{ "v": 1 },"v":1}""", new NobodyToAsk { At = At, Explanation = new("""{ "v": 1 }""") } },
        {
            """{"kind":"attachments_switched","by":{"kind":"agent","id":"ana","name":"Ana"},"enabled":true,"v":1}""",
            new AttachmentsSwitched { At = At, Sequence = 4, By = new Participant.OfAgent(new("ana"), "Ana"), Enabled = true }
        },
        {
            """{"kind":"message","author":{"kind":"customer","id":"0192e4a0000070008000000000000001"},"text":"","attachments":[{"id":"0192e4a0-0000-7000-8000-000000000001","name":"Zoë.png","type":"image/png","size":5,"width":2,"height":3}],"v":1}""",
            new MessagePosted
            {
                At = At, Sequence = 5, MessageId = new(Id), Author = new Participant.Customer(new(Id)), Text = MessageText.Stored(""), Attachments = [new(new(Id), "Zoë.png", "image/png", 5, 2, 3)],
            }
        },
        {
            """{"kind":"redacted","by":{"kind":"system","name":"Retention"},"whole":true,"v":1}""",
            new ChatRedacted { At = At, Sequence = 8, By = new Participant.OfSystem("Retention"), IsWhole = true }
        },
        {
            """{"kind":"redacted","by":{"kind":"admin","id":"boss","name":"Boss"},"reason":"Asked for","sequences":[2,3],"fields":["phone"],"attachments":["0192e4a0-0000-7000-8000-000000000001"],"v":1}""",
            new ChatRedacted { At = At, Sequence = 8, By = new Participant.Admin("boss", "Boss"), Reason = "Asked for", Sequences = [2, 3], Fields = ["phone"], Attachments = [new(Id)] }
        },
        { """{"kind":"rated","score":4,"comment":"Kind","v":1}""", new ChatRated { At = At, Sequence = 3, Rating = ChatRating.Stored(4, "Kind") } },
        { """{"kind":"withdrawn","agents":["ana"],"v":1}""", new OfferWithdrawn { At = At, Agents = [new("ana")] } },
        { """{"kind":"overflowed","queue":"sales","ring_until":1893488400000000,"v":1}""", new ChatOverflowed { At = At, Queue = new("sales"), RingUntil = At } },
        { """{"kind":"ring_extended","ring_until":1893488400000000,"v":1}""", new RingExtended { At = At, RingUntil = At } },
        { """{"kind":"idle_postponed","idle_until":1893488400000000,"v":1}""", new IdlePostponed { At = At, IdleUntil = At } },
    };

    [Theory]
    [MemberData(nameof(Format))]
    public void An_event_is_written_in_the_format_and_read_from_it(string stored, ChatEvent e)
    {
        Assert.Equal(stored, EventJson.Write(e));

        var read = EventJson.Read(stored, e.At, (e as ChatEntry)?.Sequence ?? 0, (e as MessagePosted)?.MessageId.Value);

        Assert.IsType(e.GetType(), read);
        Assert.Equal((e.At, (e as ChatEntry)?.Sequence), (read.At, (read as ChatEntry)?.Sequence));
        Assert.Equal(stored, EventJson.Write(read));
    }

    [Fact]
    public void Every_kind_of_event_has_a_line_in_the_format()
    {
        var kinds = typeof(ChatEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChatEvent)) && !t.IsAbstract).Select(t => t.Name).Order();

        Assert.Equal(kinds, Format.Select(f => f[1].GetType().Name).Distinct().Order());
    }
}
