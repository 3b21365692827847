using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>For hosts without desks.</summary>
internal sealed class NullRedactionNotifier : IRedactionNotifier
{
    public void Tell(Chat chat)
    {
    }
}
