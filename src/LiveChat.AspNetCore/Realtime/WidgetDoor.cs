using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Says whether somebody would answer a chat that is started from a widget now. Pure.</summary>
internal static class WidgetDoor
{
    /// <param name="widget">The widget.</param>
    /// <param name="queues">The queues there are.</param>
    /// <param name="agents">All agents.</param>
    /// <param name="now">The store's time.</param>
    /// <returns>Why nobody would; <see langword="null"/> when somebody would in one of the queues the form can lead to.</returns>
    public static OfflineDto? Look(WidgetSettings widget, QueueCatalog queues, IReadOnlyCollection<Agent> agents, DateTimeOffset now)
    {
        QueueSettings[] reachable = [.. Reachable(widget).Distinct().Select(queues.Of)];
        QueueSettings[] open = [.. reachable.Where(q => q.OpeningHours?.IsOpen(now) is not false)];
        if (open.Length == 0) return new(OfflineReasonDto.Closed, Times.Of(reachable.Min(q => q.OpeningHours!.NextOpening(now))));

        var asksForMessages = widget is { OfflineForm: not null, Behaviour.MessagesWhenNobodyIsThere: true };
        return asksForMessages && !agents.Any(a => a.MayRing(now) && open.Any(q => Serves(a, q))) ? new(OfflineReasonDto.Nobody) : null;
    }

    /// <summary>Whether one of the queues the form can lead to is open and has an agent who is there, whatever happens otherwise.</summary>
    public static bool IsAnybodyThere(WidgetSettings widget, QueueCatalog queues, IReadOnlyCollection<Agent> agents, DateTimeOffset now)
        => Reachable(widget).Distinct().Select(queues.Of).Any(q => q.OpeningHours?.IsOpen(now) is not false && agents.Any(a => a.MayRing(now) && Serves(a, q)));

    /// <summary>The queues the form can lead to: those of its options, and the widget's own unless one of them is always chosen.</summary>
    private static IEnumerable<QueueId> Reachable(WidgetSettings widget)
    {
        var chooser = widget.Form.Fields.FirstOrDefault(f => f.Role is FormFieldRole.Queue);
        if (chooser is not { Required: true, VisibleIf: null }) yield return widget.Queue;
        foreach (var option in chooser?.Options ?? []) yield return option.Queue ?? widget.Queue;
    }

    /// <summary>Whether the queue's chats ring at the agent. One who is full is there all the same.</summary>
    private static bool Serves(Agent agent, QueueSettings queue) => queue.IsServedBy(agent.Id.Value, agent.Teams) && queue.MemberOf(agent.Id.Value).Receives;
}
