using System.Collections.Concurrent;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Redaction;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>
/// Tells the desks of this node that something is gone of a chat they may have read. What is left of it they read again. In lanes of its own: many redactions push no ring aside. One that does not
/// keep up misses none of them: with the next it takes it hears of all it has not been told.
/// </summary>
internal sealed class RedactionPushes(IHubContext<AgentHub, IAgentClient> hub, AgentConnections connections, ChatAccess access, PushLanes lanes) : IRedactionNotifier
{
    /// <summary>By group, what its desks have not been told.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RedactedEvent>> _untold = new(StringComparer.Ordinal);

    public void Tell(Chat chat)
    {
        var redacted = new RedactedEvent(chat.Id.ToString());
        foreach (var agent in connections.Agents.Where(a => access.MayRead(a, connections.IsAdmin(a.Id), chat)).ToList())
        {
            foreach (var group in connections.PersonalDataOf(agent.Id).Select(p => GroupNames.Agent(agent.Id, p)))
            {
                var desks = hub.Clients.Group(group);
                var untold = _untold.GetOrAdd(group, static _ => new());
                untold.Enqueue(redacted);
                lanes.Send($"{group}/redacted", () => TellAsync(desks, untold), isWakeUp: true);
            }
        }
    }

    private static async Task TellAsync(IAgentClient desks, ConcurrentQueue<RedactedEvent> untold)
    {
        while (untold.TryDequeue(out var redacted)) await desks.Redacted(redacted).ConfigureAwait(false);
    }
}
