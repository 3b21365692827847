using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>Lets the other nodes know, soon and without waiting for them.</summary>
internal interface IRedactionNews
{
    void TellRedacted(ChatId chat);
}
