using LiveChat.Agents;
using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>What a host without connections knows: nobody is there.</summary>
internal sealed class NobodyPresent : INodePresence
{
    public IEnumerable<ContactId> Customers => [];

    public IEnumerable<AgentId> Agents => [];

    public bool IsPresent(ContactId contact) => false;

    public bool IsPresent(AgentId agent) => false;
}
