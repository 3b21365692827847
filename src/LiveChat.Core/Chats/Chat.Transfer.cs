using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>Its agent, or an administrator in the agent's place, offers it to another one. Repeating it is harmless; who may be asked now is the caller's to know.</summary>
    internal ChatDecision TransferToAgent(Participant from, Agent to, TransferNote? note, OfferId offer, DateTimeOffset until, DateTimeOffset now)
    {
        if (Ask(ChatCommand.TransferToAgent, from).Refusal is { } refusal) return refusal;
        if (to.Id == Agent) return ChatRefusal.AgentNotFound;
        if (Offer?.Transfer is { } pending) return pending.To == to.Id ? ChatDecision.Nothing : ChatRefusal.TransferPending;
        if (!to.MayRing(now)) return ChatRefusal.AgentUnavailable;

        var transfer = new Transfer(Agent!.Value, AgentName!, to.Id, to.Name, note) { Supervisor = SupervisorIn(from) };
        return new TransferOffered { Offer = new(offer, now, until) { Transfer = transfer }, At = now };
    }

    /// <summary>Its agent, or an administrator in the agent's place, puts it into a queue, the same one or another.</summary>
    internal ChatDecision TransferToQueue(Participant from, QueueSettings to, TransferNote? note, DateTimeOffset now)
    {
        if (Ask(ChatCommand.TransferToQueue, from).Refusal is { } refusal) return refusal;
        if (Offer is not null) return ChatRefusal.TransferPending;

        return new ChatTransferred
        {
            Agent = Agent!.Value,
            Name = AgentName!,
            Supervisor = SupervisorIn(from),
            Queue = to.Id,
            QueueName = to.DisplayName,
            Note = note,
            RingUntil = now + to.RingTimeout,
            At = now,
        };
    }

    /// <summary>Its agent, or an administrator, takes the offer to another one back. Too late is nothing, unless the other one has it.</summary>
    internal ChatDecision CancelTransfer(Participant from, OfferId offer, DateTimeOffset now)
    {
        if (Ask(ChatCommand.CancelTransfer, from).Refusal is { } refusal) return refusal;
        return Offer is { Transfer: not null } open && open.Id == offer ? EndOfTransfer(TransferOutcome.Cancelled, now) : ChatDecision.Nothing;
    }

    private static string? SupervisorIn(Participant who) => (who as Participant.Admin)?.Name;

    private TransferEnded EndOfTransfer(TransferOutcome outcome, DateTimeOffset now)
        => new() { To = Offer!.Transfer!.To, ToName = Offer.Transfer.ToName, Outcome = outcome, At = now };
}
