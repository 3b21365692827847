using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells agents' desks what rings and what does not ring any more.</summary>
internal sealed class RingPushes(AgentPushes agents, AgentConnections connections, AgentViews views)
{
    public async ValueTask TellAsync(ChatChange change)
    {
        if (change.Before?.Offer is { } over) TellEnded(change, over);
        if (change.After.Offer is { } offer && offer.Id != change.Before?.Offer?.Id) await TellRingingAsync(change.After, offer).ConfigureAwait(false);
    }

    private static IEnumerable<AgentId> RingingAt(Chat chat) => chat.Claims.Where(c => c.Kind is ClaimKind.Ringing).Select(c => c.Agent);

    private static RingOutcomeDto OutcomeFor(AgentId agent, ChatChange change)
    {
        foreach (var e in change.Events)
        {
            switch (e)
            {
                case AgentJoined x:
                    return x.Agent == agent ? RingOutcomeDto.Accepted : RingOutcomeDto.Taken;
                case OfferDeclined x when x.Agent == agent:
                case TransferEnded { Outcome: TransferOutcome.Declined }:
                    return RingOutcomeDto.Declined;
                case OfferMissed x when x.Agents.Contains(agent):
                case ChatEnded { By: EndedBy.NoAnswer }:
                case TransferEnded { Outcome: TransferOutcome.Missed }:
                    return RingOutcomeDto.Missed;
                case ChatEnded { By: EndedBy.Customer or EndedBy.CustomerIdle }:
                    return RingOutcomeDto.CustomerLeft;
            }
        }

        // A transfer that ended and left the chat where it was was not taken by the agent who has it.
        if (change.Before?.Offer?.Transfer is { } transfer && change.After.Agent == transfer.From) return RingOutcomeDto.Withdrawn;

        // Another node's change, of which only the result is known here yet.
        return change.After.Agent is { } taken && change.After.IsActive ? taken == agent ? RingOutcomeDto.Accepted : RingOutcomeDto.Taken : RingOutcomeDto.Withdrawn;
    }

    private void TellEnded(ChatChange change, Offer offer)
    {
        var stillRinging = change.After.Offer?.Id == offer.Id;
        foreach (var agent in RingingAt(change.Before!))
        {
            if (stillRinging && change.After.RingsAt(agent)) continue;

            var outcome = OutcomeFor(agent, change);
            var by = outcome is RingOutcomeDto.Taken ? change.After.AgentName : null;
            var told = new RingEndedEvent(change.After.Id.ToString(), offer.Id.ToString(), outcome, by);
            agents.Send(agent, desks => desks.RingEnded(told), isWakeUp: true);
        }
    }

    private async Task TellRingingAsync(Chat chat, Offer offer)
    {
        AgentId[] here = [.. RingingAt(chat).Where(connections.Has)];
        if (here.Length == 0) return;

        foreach (var desks in here.SelectMany(a => connections.PersonalDataOf(a).Select(p => (Agent: a, Personal: p))).GroupBy(d => d.Personal, d => d.Agent))
        {
            var ring = await views.RingAsync(chat, desks.Key, offer, default).ConfigureAwait(false);
            foreach (var agent in desks) agents.Send(agent, desks.Key, d => d.Ring(ring), isWakeUp: true);
        }
    }
}
