using System.Collections.Immutable;
using CsCheck;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Chats;

/// <summary>Whatever is asked of a chat, by whom and in which order, what must always hold holds.</summary>
public class AnyLifeOfAChat
{
    private static readonly AgentId[] Agents = [new("ana"), new("ben"), new("cem")];

    private static readonly QueueSettings Sales = new(new("sales"), "Sales", "least-busy", [], TimeSpan.FromSeconds(18), TimeSpan.FromSeconds(60), NoAnswer.KeepWaiting, TimeSpan.FromSeconds(60));

    /// <summary>A command, who gives it, at whom it rings, and how many seconds later.</summary>
    private static readonly Gen<(ChatCommand Command, int Who, int Asked, int Seconds)[]> Lives = Gen.Select(
        Gen.Enum<ChatCommand>(), Gen.Int[0, 6], Gen.Int[1, 7], Gen.Int[0, 40]).Array[0, 60];

    [Fact]
    public void A_chat_is_always_in_one_piece() => Lives.Sample(
        life =>
        {
            var chat = SpecChat.New() with { RingUntil = SpecChat.Start.AddSeconds(60), IdleUntil = SpecChat.Start.AddSeconds(90) };
            var now = SpecChat.Start;
            IsInOnePiece(chat);
            foreach (var (command, who, asked, seconds) in life)
            {
                now = now.AddSeconds(seconds);
                var decision = Decide(chat, command, who, asked, now);
                Assert.True(decision.Refusal is null || decision.Events.IsEmpty, "A refusal comes with events.");

                foreach (var e in decision.Events)
                {
                    var before = chat;
                    chat = chat.Evolve(e is ChatEntry entry ? entry with { Sequence = chat.LastSequence + 1 } : e);
                    IsInOnePiece(chat);
                    CameFrom(before, chat, e);
                }
            }
        },
        iter: 5_000);

    [Fact]
    public void Asking_the_same_again_changes_nothing_more() => Lives.Sample(
        life =>
        {
            var chat = SpecChat.New() with { RingUntil = SpecChat.Start.AddSeconds(60), IdleUntil = SpecChat.Start.AddSeconds(90) };
            var now = SpecChat.Start;
            foreach (var (command, who, asked, seconds) in life)
            {
                now = now.AddSeconds(seconds);
                chat = Decide(chat, command, who, asked, now).Events.Aggregate(chat, (c, e) => c.Evolve(e));

                // A second resume finds an open chat; messages are told apart by the store, by their id; what is gone already is found by whoever reads the log.
                if (command is ChatCommand.Post or ChatCommand.Resume or ChatCommand.Redact) continue;
                Assert.Empty(Decide(chat, command, who, asked, now).Events.Where(e => e is not IdlePostponed));
            }
        },
        iter: 2_000);

    private static void IsInOnePiece(Chat chat)
    {
        var isPassedOn = chat.Status is ChatStatus.Active && chat.Offer is not null;
        Assert.Equal(chat.Status is ChatStatus.Ringing || isPassedOn, chat.Offer is not null);
        Assert.Equal(isPassedOn, chat.Offer?.Transfer is not null);
        Assert.Equal(chat.Status is ChatStatus.Ringing || isPassedOn, chat.Claims.Any(c => c.Kind is ClaimKind.Ringing));
        Assert.Equal(chat.Status is ChatStatus.Active, chat.Claims.Any(c => c.Kind is ClaimKind.Active));
        if (chat.Status is ChatStatus.Active)
            Assert.Equal(isPassedOn ? [new(chat.Agent!.Value, ClaimKind.Active), new(chat.Offer!.Transfer!.To, ClaimKind.Ringing)] : [new Claim(chat.Agent!.Value, ClaimKind.Active)], chat.Claims.AsEnumerable());
        Assert.True(chat.Offer is not { } ringing || chat.DueAt <= ringing.Until, "Nobody looks when its ring is over.");
        Assert.Equal(chat.Claims.Length, chat.Claims.Select(c => c.Agent).Distinct().Count());

        Assert.Equal(chat.IsQueued, chat.RingUntil is not null);
        Assert.Equal(chat.IsOpen, chat.IdleUntil is not null);
        Assert.Equal(chat.IsOpen, chat.DueAt is not null);
        Assert.Equal(!chat.IsOpen, chat.EndedAt is not null);
        Assert.Equal(!chat.IsOpen, chat.EndedBy is not null);
        Assert.True(chat.IsQueued || chat.Passes.IsEmpty, "It was passed by agents and is not in the queue.");
        Assert.True(!chat.IsQueued || chat.Agent is null, "It waits and has an agent.");
        Assert.True(chat.QueuedAt >= chat.StartedAt, "It is in the queue before it was started.");
        if (chat.EndedBy is { } by) Assert.Equal(chat.RedactedAt is null ? LifeCycle.StatusAfter(by) : ChatStatus.Sealed, chat.Status);
    }

    private static void CameFrom(Chat before, Chat after, ChatEvent e)
    {
        Assert.Equal(before.Fence + (e is MessagePosted ? 0 : 1), after.Fence);
        Assert.Equal(before.LastSequence + (e is ChatEntry ? 1 : 0), after.LastSequence);
        Assert.Equal(before.Segment + (e is ChatResumed ? 1 : 0), after.Segment);
        Assert.Equal(before.Assignment + (e is AgentJoined or AgentLost or ChatResumed or ChatTransferred ? 1 : 0), after.Assignment);
        Assert.False(before.Status is ChatStatus.Sealed && e is not (ChatRated or ChatRedacted), $"{e} happened in a sealed chat.");
        Assert.Equal(e switch { ChatRated x => x.Rating.Score, ChatResumed => null, _ => before.Rating }, after.Rating);
        Assert.True(before.IsOpen || e is ChatResumed or ChatEnded or ChatRated or ChatRedacted, $"{e} happened in an ended chat.");
        if (before.Status == after.Status && before.IsQueued) Assert.Equal(before.QueuedAt, after.QueuedAt);
    }

    private static ChatDecision Decide(Chat chat, ChatCommand command, int who, int asked, DateTimeOffset now)
    {
        ImmutableArray<AgentId> some = [.. Agents.Where((_, i) => (asked & (1 << i)) != 0)];
        var agent = new Participant.OfAgent(Agents[who % 3], "Agent");
        var customer = new Participant.Customer(who < 6 ? chat.Contact : new ContactId(Guid.NewGuid()));
        var offer = chat.Offer is { } open && who < 6 ? open.Id : OfferId.New(now);
        Participant company = who switch { < 3 => agent, < 5 => new Participant.Admin("boss", "Boss"), _ => new Participant.OfSystem("Bot") };
        return command switch
        {
            ChatCommand.Post => chat.Post(who % 2 == 0 ? customer : company, MessageId.New(now), MessageText.Stored("Hello"), now),
            ChatCommand.Offer => chat.MakeOffer(OfferId.New(now), some, now.AddSeconds(18), now),
            ChatCommand.Accept => chat.Accept(agent, offer, TimeSpan.FromSeconds(60), now),
            ChatCommand.Decline => chat.Decline(agent, offer, now),
            ChatCommand.Miss => chat.Miss(offer, now),
            ChatCommand.Withdraw => chat.Withdraw(some, now),
            ChatCommand.Extend => chat.Extend(now.AddSeconds(60), now),
            ChatCommand.Overflow => chat.Overflow(who < 3 ? Sales : Sales with { Id = SpecChat.Queue }, now),
            ChatCommand.Leave => chat.End(customer, now),
            ChatCommand.End => chat.End(company, now),
            ChatCommand.GoIdle => chat.GoIdle(who % 2 == 0, who % 3 == 0, TimeSpan.FromSeconds(60), now),
            ChatCommand.GiveUp => chat.GiveUp(now),
            ChatCommand.Reclaim => chat.Reclaim(agent.Id, now.AddSeconds(60), now),
            ChatCommand.TransferToAgent => chat.TransferToAgent(agent, SpecChat.Agent(Agents[asked % 3].Value), note: null, OfferId.New(now), now.AddSeconds(18), now),
            ChatCommand.TransferToQueue => chat.TransferToQueue(agent, Sales, note: null, now),
            ChatCommand.MarkAnswered => chat.MarkAnswered(company, now),
            ChatCommand.Rate => chat.Rate(customer, ChatRating.Stored(1 + asked % 5, null), isAsked: who % 2 == 0, now),
            ChatCommand.SwitchAttachments => chat.SwitchAttachments(company, enabled: asked % 2 == 0, now),
            ChatCommand.Redact or ChatCommand.RedactWhole => chat.Redact(company, new() { By = company, IsWhole = command is ChatCommand.RedactWhole, Sequences = chat.RedactedAt is null && command is ChatCommand.Redact && asked % 2 == 0 ? [1] : [], At = now }),
            ChatCommand.CancelTransfer => chat.CancelTransfer(agent, offer, now),
            ChatCommand.Resume => chat.Resume(customer, now.AddSeconds(who - 1), now.AddSeconds(60), now),
        };
    }
}
