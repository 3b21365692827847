using System.Collections.Immutable;
using System.Diagnostics;
using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>Somebody posts a message.</summary>
    internal ChatDecision Post(Participant author, MessageId message, MessageText text, DateTimeOffset now)
        => Ask(ChatCommand.Post, author) is { Refusal: { } refusal } ? refusal
            : new MessagePosted { MessageId = message, Author = author, Text = text, At = now };

    /// <summary>The router offers the chat to agents.</summary>
    internal ChatDecision MakeOffer(OfferId offer, ImmutableArray<AgentId> agents, DateTimeOffset until, DateTimeOffset now, OfferExplanation? explanation = null)
        => Ask(ChatCommand.Offer, ChatActor.LiveChat).IsNothing ? ChatDecision.Nothing
            : new OfferMade { Offer = new(offer, now, until), Agents = agents, Explanation = explanation, At = now };

    /// <summary>The router wanted to offer the chat, and there was nobody to ask.</summary>
    internal ChatDecision OfferToNobody(OfferExplanation explanation, DateTimeOffset now)
        => Ask(ChatCommand.Offer, ChatActor.LiveChat).IsNothing || Offer is not null ? ChatDecision.Nothing : new NobodyToAsk { Explanation = explanation, At = now };

    /// <summary>The chat waits, and no desk of its queue is open.</summary>
    internal ChatDecision FindUnattended(DateTimeOffset now)
        => Ask(ChatCommand.Offer, ChatActor.LiveChat).IsNothing || Offer is not null ? ChatDecision.Nothing : new ChatUnattended { At = now };

    /// <summary>An agent takes the chat. Repeating it is harmless.</summary>
    internal ChatDecision Accept(Participant.OfAgent agent, OfferId offer, TimeSpan idleTimeout, DateTimeOffset now)
    {
        var cell = Ask(ChatCommand.Accept, agent);
        if (cell.Refusal is { } refusal) return refusal;
        if (cell.IsNothing) return ChatDecision.Nothing;
        if (Offer!.Id != offer) return ChatRefusal.OfferWithdrawn;

        return new AgentJoined { Agent = agent.Id, Name = agent.Name, IdleUntil = now + idleTimeout, At = now };
    }

    /// <summary>An agent refuses the ring. Too late is nothing.</summary>
    internal ChatDecision Decline(Participant.OfAgent agent, OfferId offer, DateTimeOffset now)
    {
        var cell = Ask(ChatCommand.Decline, agent);
        if (cell.Refusal is { } refusal) return refusal;
        if (cell.IsNothing || Offer!.Id != offer) return ChatDecision.Nothing;
        return Offer.Transfer is null ? new OfferDeclined { Agent = agent.Id, At = now } : EndOfTransfer(TransferOutcome.Declined, now);
    }

    /// <summary>The ring's time is over and nobody answered.</summary>
    internal ChatDecision Miss(OfferId offer, DateTimeOffset now)
        => Ask(ChatCommand.Miss, ChatActor.LiveChat).IsNothing || Offer is null || Offer.Id != offer || now < Offer.Until ? ChatDecision.Nothing
            : Offer.Transfer is null ? new OfferMissed { Agents = [.. Ringing()], At = now } : EndOfTransfer(TransferOutcome.Missed, now);

    /// <summary>The offer is taken back from agents who cannot be asked any more.</summary>
    internal ChatDecision Withdraw(IReadOnlyCollection<AgentId> agents, DateTimeOffset now)
    {
        ImmutableArray<AgentId> from = [.. Ringing().Where(agents.Contains)];
        return Ask(ChatCommand.Withdraw, ChatActor.LiveChat).IsNothing || from.IsEmpty ? ChatDecision.Nothing
            : Offer?.Transfer is null ? new OfferWithdrawn { Agents = from, At = now } : EndOfTransfer(TransferOutcome.Withdrawn, now);
    }

    /// <summary>The overall ring time is over; the chat keeps waiting.</summary>
    internal ChatDecision Extend(DateTimeOffset ringUntil, DateTimeOffset now)
        => Ask(ChatCommand.Extend, ChatActor.LiveChat).IsNothing || now < RingUntil ? ChatDecision.Nothing
            : new RingExtended { RingUntil = ringUntil, At = now };

    /// <summary>The overall ring time is over; the chat goes into another queue.</summary>
    internal ChatDecision Overflow(QueueSettings to, DateTimeOffset now)
        => Ask(ChatCommand.Overflow, ChatActor.LiveChat).IsNothing || now < RingUntil || to.Id == Queue ? ChatDecision.Nothing
            : new ChatOverflowed { Queue = to.Id, RingUntil = now + to.RingTimeout, At = now };

    /// <summary>The overall ring time is over; the chat ends.</summary>
    internal ChatDecision GiveUp(DateTimeOffset now)
        => Ask(ChatCommand.GiveUp, ChatActor.LiveChat).IsNothing || now < RingUntil ? ChatDecision.Nothing
            : new ChatEnded { By = Chats.EndedBy.NoAnswer, At = now };

    /// <summary>The time to look after the customer has come. Somebody who is there, or has written since, gets a new one; for others the chat ends, if it may already.</summary>
    internal ChatDecision GoIdle(bool isPresent, bool mayEnd, TimeSpan idleTimeout, DateTimeOffset now)
    {
        if (Ask(ChatCommand.GoIdle, ChatActor.LiveChat).IsNothing || IdleUntil is not { } due || now < due) return ChatDecision.Nothing;

        if (isPresent) return new IdlePostponed { IdleUntil = now + idleTimeout, At = now };

        var heard = CustomerWroteAt > QueuedAt ? CustomerWroteAt.Value : QueuedAt;
        if (heard + idleTimeout > now) return new IdlePostponed { IdleUntil = heard + idleTimeout, At = now };
        return mayEnd ? new ChatEnded { By = Chats.EndedBy.CustomerIdle, At = now } : ChatDecision.Nothing;
    }

    /// <summary>The agent gave no sign of life for too long, or signed out; the chat goes back to the queue.</summary>
    internal ChatDecision Reclaim(AgentId agent, DateTimeOffset ringUntil, DateTimeOffset now, bool signedOut = false)
        => Ask(ChatCommand.Reclaim, ChatActor.LiveChat).IsNothing || !IsWith(agent) ? ChatDecision.Nothing
            : new AgentLost { Agent = agent, Name = AgentName!, RingUntil = ringUntil, SignedOut = signedOut, At = now };

    /// <summary>The customer leaves, or somebody of the company ends it. Repeating it is harmless; an agent is told that it is over.</summary>
    internal ChatDecision End(Participant who, DateTimeOffset now)
    {
        var cell = Ask(who is Participant.Customer ? ChatCommand.Leave : ChatCommand.End, who);
        if (cell.Refusal is { } refusal) return refusal;
        if (cell.IsNothing) return ChatDecision.Nothing;

        return who switch
        {
            Participant.Customer => new ChatEnded { By = Chats.EndedBy.Customer, At = now },
            Participant.OfAgent a => new ChatEnded { By = Chats.EndedBy.Agent, Name = a.Name, At = now },
            Participant.Admin a => new ChatEnded { By = Chats.EndedBy.Admin, Name = a.Name, At = now },
            Participant.OfSystem => new ChatEnded { By = Chats.EndedBy.System, At = now },
            _ => throw new UnreachableException($"{who.GetType().Name} cannot end a chat."),
        };
    }

    /// <summary>The customer resumes the chat.</summary>
    internal ChatDecision Resume(Participant.Customer customer, DateTimeOffset? resumableUntil, DateTimeOffset ringUntil, DateTimeOffset now)
    {
        if (Ask(ChatCommand.Resume, customer).Refusal is { } refusal) return refusal;
        return resumableUntil is { } until && now < until
            ? new ChatResumed { Segment = Segment + 1, RingUntil = ringUntil, At = now }
            : ChatRefusal.ResumeExpired;
    }

    /// <summary>Who somebody is, seen from this chat.</summary>
    internal ChatActor ActorOf(Participant who) => who switch
    {
        Participant.Customer c => c.Contact == Contact ? ChatActor.Customer : ChatActor.Stranger,
        Participant.OfAgent a => Agent == a.Id ? ChatActor.ItsAgent : RingsAt(a.Id) ? ChatActor.RingingAgent : ChatActor.OtherAgent,
        Participant.Admin => ChatActor.Admin,
        Participant.OfSystem => ChatActor.System,
        _ => ChatActor.Stranger,
    };

    private LifeCycleCell Ask(ChatCommand command, Participant who) => Ask(command, ActorOf(who));

    private LifeCycleCell Ask(ChatCommand command, ChatActor actor) => LifeCycle.Of(Status, command, actor);

    private IEnumerable<AgentId> Ringing() => Claims.Where(c => c.Kind is ClaimKind.Ringing).Select(c => c.Agent);
}
