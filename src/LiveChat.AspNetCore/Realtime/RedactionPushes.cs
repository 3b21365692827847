using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Redaction;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells the desks of this node that something is gone of a chat they may have read. What is left of it they read again. In lanes of its own: many redactions push no ring aside.</summary>
internal sealed class RedactionPushes(IHubContext<AgentHub, IAgentClient> hub, AgentConnections connections, ChatAccess access, PushLanes lanes) : IRedactionNotifier
{
    public void Tell(Chat chat)
    {
        var told = new RedactedEvent(chat.Id.ToString());
        foreach (var agent in connections.Agents.Where(a => access.MayRead(a, connections.IsAdmin(a.Id), chat)).ToList())
        {
            foreach (var group in connections.PersonalDataOf(agent.Id).Select(p => GroupNames.Agent(agent.Id, p)))
            {
                var desks = hub.Clients.Group(group);
                lanes.Send($"{group}/redacted", () => desks.Redacted(told), isWakeUp: true);
            }
        }
    }
}
