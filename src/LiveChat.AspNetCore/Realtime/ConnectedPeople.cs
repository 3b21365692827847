using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Both sides' connections to this node.</summary>
internal sealed class ConnectedPeople(CustomerConnections customers, AgentConnections agents, ChatWatches watches) : INodePresence
{
    public IEnumerable<ContactId> Customers => customers.People;

    public IEnumerable<AgentId> Agents => agents.People;

    public bool IsPresent(ContactId contact) => customers.Has(contact);

    public bool IsPresent(AgentId agent) => agents.Has(agent);

    public bool IsWatched(ChatId chat) => !watches.Of(chat).IsEmpty;
}
