using LiveChat.Chats;

namespace LiveChat.Diagnostics;

/// <summary>Counts what happens to chats in this process. Every commit is made by one process, so the sum over all nodes is exact.</summary>
internal sealed class ChatMetrics(LiveChatMetrics metrics) : IChatObserver
{
    public void Committed(ChatChange change)
    {
        if (change is { Before: null, After.Message: null, Events.IsEmpty: false }) metrics.ChatStarted(change.After.Queue.Value);
        foreach (var e in change.Events) Count(e, change);
    }

    private void Count(ChatEvent e, ChatChange change)
    {
        var queue = change.After.Queue.Value;
        switch (e)
        {
            case MessagePosted message:
                metrics.MessagePosted(AuthorOf(message.Author));
                break;
            case AgentJoined:
                if (change.Before is { IsQueued: true }) Waited(change, "answered", e.At);
                metrics.Rang(queue, "accepted");
                Rang(queue, "withdrawn", RingingIn(change.Before) - 1);
                break;
            case ChatEnded ended:
                var outcome = OutcomeOf(ended.By);
                metrics.ChatEnded(queue, outcome);
                if (change.Before is { IsQueued: true }) Waited(change, outcome, e.At);
                Rang(queue, "withdrawn", RingingIn(change.Before));
                break;
            case ChatResumed:
                metrics.ChatResumed(queue);
                break;
            case OfferDeclined or TransferEnded { Outcome: TransferOutcome.Declined }:
                metrics.Rang(queue, "declined");
                break;
            case TransferEnded { Outcome: TransferOutcome.Missed }:
                metrics.Rang(queue, "missed");
                break;
            case AgentLost or ChatOverflowed or TransferEnded { Outcome: TransferOutcome.Cancelled or TransferOutcome.Withdrawn }:
                Rang(queue, "withdrawn", RingingIn(change.Before));
                break;
            case OfferMissed missed:
                Rang(queue, "missed", missed.Agents.Length);
                break;
            case OfferWithdrawn withdrawn:
                Rang(queue, "withdrawn", withdrawn.Agents.Length);
                break;
        }
    }

    private void Waited(ChatChange change, string outcome, DateTimeOffset now)
    {
        // A chat that lost its agent has the place of its start, not the time it came back.
        if (change.Before is { Assignment: > 0 } before && before.QueuedAt == before.StartedAt) return;

        metrics.Waited(now - change.After.QueuedAt, change.After.Queue.Value, outcome);
    }

    private void Rang(string queue, string outcome, int times)
    {
        for (var i = 0; i < times; i++) metrics.Rang(queue, outcome);
    }

    private static int RingingIn(Chat? chat) => chat?.Claims.Count(c => c.Kind is ClaimKind.Ringing) ?? 0;

    private static string AuthorOf(Participant author) => author switch
    {
        Participant.Customer => "customer",
        Participant.OfAgent => "agent",
        Participant.Admin => "admin",
        Participant.OfSystem => "system",
        _ => "automatic",
    };

    private static string OutcomeOf(EndedBy by) => by switch
    {
        EndedBy.Customer => "customer",
        EndedBy.CustomerIdle => "customer_idle",
        EndedBy.NoAnswer => "no_answer",
        EndedBy.Agent => "agent",
        EndedBy.Admin => "admin",
        EndedBy.System => "system",
    };
}
