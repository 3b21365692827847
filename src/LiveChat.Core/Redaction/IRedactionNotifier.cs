using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>Is told when something of a chat is gone for good from the log and from the copies that could be reached, on this node or another one.</summary>
public interface IRedactionNotifier
{
    /// <summary>Lets those who may have read the chat know, without waiting for them.</summary>
    /// <param name="chat">The chat, without what is gone.</param>
    void Tell(Chat chat);
}
