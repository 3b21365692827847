using LiveChat.Agents;
using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Knows who is connected to this node. Whoever is connected to another node is not.</summary>
public interface INodePresence
{
    /// <summary>Gets the customers with a page connected to this node.</summary>
    IEnumerable<ContactId> Customers { get; }

    /// <summary>Gets the agents with a desk connected to this node.</summary>
    IEnumerable<AgentId> Agents { get; }

    /// <summary>Whether the customer's page is connected now.</summary>
    /// <param name="contact">The customer.</param>
    bool IsPresent(ContactId contact);

    /// <summary>Whether a desk of the agent is connected now.</summary>
    /// <param name="agent">The agent.</param>
    bool IsPresent(AgentId agent);

    /// <summary>Whether somebody at this node looks on at the chat without being in it. Nobody does unless implemented.</summary>
    /// <param name="chat">The chat.</param>
    bool IsWatched(ChatId chat) => false;
}
