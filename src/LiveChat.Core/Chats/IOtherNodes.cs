using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>Lets the other nodes know, soon and without waiting for them.</summary>
internal interface IOtherNodes
{
    void Tell(ChatChange change);

    void Tell(AgentId agent, long fence);

    void TellTyping(Chat chat, bool byCustomer, bool isTyping);
}
