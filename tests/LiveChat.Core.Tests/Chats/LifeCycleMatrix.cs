using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Testing.Chats;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Chats;

/// <summary>Every status × command × who, asked of a chat through its own methods.</summary>
public class LifeCycleMatrix
{
    private static readonly DateTimeOffset Later = SpecChat.FarAway.AddYears(1);
    private static readonly Agent Ana = SpecChat.Agent("ana");
    private static readonly Agent Ben = SpecChat.Agent("ben");
    private static readonly Agent Cem = SpecChat.Agent("cem") with { LeaseUntil = DateTimeOffset.MaxValue };
    private static readonly QueueSettings Sales = new(new("sales"), "Sales", "least-busy", [], TimeSpan.FromSeconds(18), TimeSpan.FromMinutes(5), NoAnswer.KeepWaiting, TimeSpan.FromMinutes(10));

    /// <summary>By name, because the commands and the actors are no public types.</summary>
    public static TheoryData<string, string, string> Cells()
    {
        var cells = new TheoryData<string, string, string>();
        foreach (var status in Enum.GetNames<ChatStatus>())
        {
            foreach (var command in Enum.GetNames<ChatCommand>())
            {
                foreach (var actor in Enum.GetNames<ChatActor>()) cells.Add(status, command, actor);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_chat_does_what_the_table_says(string statusName, string commandName, string actorName)
    {
        var (status, command, actor) = (Enum.Parse<ChatStatus>(statusName), Enum.Parse<ChatCommand>(commandName), Enum.Parse<ChatActor>(actorName));
        var cell = LifeCycle.Of(status, command, actor);
        var chat = AChat(status, actor, isPassedOn: actor is ChatActor.RingingAgent || command is ChatCommand.Miss or ChatCommand.Withdraw or ChatCommand.CancelTransfer);
        if (command is ChatCommand.MarkAnswered && status is ChatStatus.Sealed) chat = chat with { Message = new(MessageId.New(Later)) };

        if (Ask(chat, command, actor) is not { } decision)
        {
            // No method takes such a caller; the table refuses it all the same.
            Assert.True(cell.Refusal is ChatRefusal.NotAllowed or ChatRefusal.NotFound, $"{cell}");
            return;
        }

        Assert.Equal(cell.Refusal, decision.Refusal);
        Assert.Equal(cell.To is null, decision.Events.IsEmpty);
        if (cell.To is { } to) Assert.Equal(to, decision.Events.Aggregate(chat, (c, e) => c.Evolve(e)).Status);
    }

    [Fact]
    public void Only_the_customer_leads_out_of_an_ended_chat_and_only_into_the_queue()
        => Assert.Equal(
            [(ChatCommand.Resume, ChatActor.Customer, ChatStatus.Waiting)],
            from command in Enum.GetValues<ChatCommand>()
            from actor in Enum.GetValues<ChatActor>()
            let to = LifeCycle.Of(ChatStatus.Ended, command, actor).To
            where to is { } and not ChatStatus.Ended and not ChatStatus.Sealed
            select (command, actor, to.Value));

    [Fact]
    public void The_page_about_the_life_cycle_is_as_the_table_is() => GeneratedFile.AssertFresh("docs/life-cycle.md", LifeCyclePage.Write());

    /// <summary>A chat in the status, in which the actor is who the actor is.</summary>
    private static Chat AChat(ChatStatus status, ChatActor actor, bool isPassedOn)
    {
        var waiting = SpecChat.New() with { RingUntil = SpecChat.FarAway };
        var ringing = waiting.Evolve(SpecChat.Offered(Ben));
        var chat = status switch
        {
            ChatStatus.Waiting => waiting,
            ChatStatus.Ringing => ringing,
            ChatStatus.Active when isPassedOn => ringing.Evolve(SpecChat.Joined(Ana)).Evolve(SpecChat.Transferring(Ana, Ben)),
            ChatStatus.Active => ringing.Evolve(SpecChat.Joined(Ana)),
            ChatStatus.Ended => ringing.Evolve(SpecChat.Joined(Ana)).Evolve(SpecChat.Ended()),
            ChatStatus.Sealed => ringing.Evolve(SpecChat.Joined(Ana)).Evolve(SpecChat.Ended(EndedBy.Agent)),
        };

        return actor switch
        {
            ChatActor.ItsAgent => chat with { Agent = Ana.Id, AgentName = Ana.Name },
            ChatActor.RingingAgent when !chat.RingsAt(Ben.Id) => chat with { Claims = [.. chat.Claims, new(Ben.Id, ClaimKind.Ringing)] },
            _ => chat,
        };
    }

    private static ChatDecision? Ask(Chat chat, ChatCommand command, ChatActor actor)
    {
        var offer = chat.Offer?.Id ?? OfferId.New(Later);
        return (command, Who(chat, actor)) switch
        {
            (ChatCommand.Post, { } who) => chat.Post(who, MessageId.New(Later), MessageText.Stored("Hello"), Later),
            (ChatCommand.Accept, Participant.OfAgent agent) => chat.Accept(agent, offer, TimeSpan.FromMinutes(10), Later),
            (ChatCommand.Decline, Participant.OfAgent agent) => chat.Decline(agent, offer, Later),
            (ChatCommand.TransferToAgent, { } who) => chat.TransferToAgent(who, Cem, note: null, OfferId.New(Later), Later.AddSeconds(18), Later),
            (ChatCommand.TransferToQueue, { } who) => chat.TransferToQueue(who, Sales, note: null, Later),
            (ChatCommand.CancelTransfer, { } who) => chat.CancelTransfer(who, offer, Later),
            (ChatCommand.Rate, Participant.Customer who) => chat.Rate(who, ChatRating.Stored(5, null), isAsked: true, Later),
            (ChatCommand.SwitchAttachments, { } who) => chat.SwitchAttachments(who, enabled: true, Later),
            (ChatCommand.Redact or ChatCommand.RedactWhole, { } who) => chat.Redact(who, SpecRedaction(command)),
            (ChatCommand.Redact or ChatCommand.RedactWhole, null) when actor is ChatActor.LiveChat => chat.RedactByItself(SpecRedaction(command)),
            (ChatCommand.MarkAnswered, { } who) => chat.MarkAnswered(who, Later),
            (ChatCommand.Leave, Participant.Customer customer) => chat.End(customer, Later),
            (ChatCommand.End, { } who and not Participant.Customer) => chat.End(who, Later),
            (ChatCommand.Resume, Participant.Customer customer) => chat.Resume(customer, Later.AddMinutes(1), Later.AddMinutes(5), Later),
            _ when actor is not ChatActor.LiveChat => (ChatDecision?)null,
            (ChatCommand.Offer, _) => chat.MakeOffer(OfferId.New(Later), [Ana.Id], Later.AddSeconds(18), Later),
            (ChatCommand.Miss, _) => chat.Miss(offer, Later),
            (ChatCommand.Withdraw, _) => chat.Withdraw([Ana.Id, Ben.Id], Later),
            (ChatCommand.Extend, _) => chat.Extend(Later.AddMinutes(5), Later),
            (ChatCommand.Overflow, _) => chat.Overflow(Sales, Later),
            (ChatCommand.GoIdle, _) => chat.GoIdle(isPresent: false, mayEnd: true, TimeSpan.FromMinutes(10), Later),
            (ChatCommand.GiveUp, _) => chat.GiveUp(Later),
            (ChatCommand.Reclaim, _) => chat.Reclaim(Ana.Id, Later.AddMinutes(5), Later),
            _ => (ChatDecision?)null,
        };
    }

    private static ChatRedacted SpecRedaction(ChatCommand command)
        => new() { By = new Participant.Admin("boss", "Boss"), IsWhole = command is ChatCommand.RedactWhole, Sequences = [1], At = Later };

    private static Participant? Who(Chat chat, ChatActor actor) => actor switch
    {
        ChatActor.Customer => new Participant.Customer(chat.Contact),
        ChatActor.ItsAgent => new Participant.OfAgent(Ana.Id, Ana.Name),
        ChatActor.RingingAgent => new Participant.OfAgent(Ben.Id, Ben.Name),
        ChatActor.OtherAgent => new Participant.OfAgent(new("cem"), "Cem"),
        ChatActor.Admin => new Participant.Admin("boss", "Boss"),
        ChatActor.System => new Participant.OfSystem("Order bot"),
        ChatActor.Stranger => new Participant.Customer(ContactId.New(Later)),
        ChatActor.LiveChat => null,
    };
}
