using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Redaction;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells the desks of this node that something is gone of a chat they may have read. What is left of it they read again.</summary>
internal sealed class RedactionPushes(AgentConnections connections, AgentPushes agents, ChatAccess access) : IRedactionNotifier
{
    public void Tell(Chat chat)
    {
        var told = new RedactedEvent(chat.Id.ToString());
        foreach (var agent in connections.Agents.Where(a => access.MayRead(a, connections.IsAdmin(a.Id), chat)).ToList()) agents.Send(agent.Id, desks => desks.Redacted(told), isWakeUp: true);
    }
}
