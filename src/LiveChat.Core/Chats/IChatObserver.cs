namespace LiveChat.Chats;

/// <summary>Learns of every commit in this process, at once; does no work of its own.</summary>
internal interface IChatObserver
{
    void Committed(ChatChange change);

    /// <summary>A commit failed, and nobody knows whether it happened.</summary>
    void AnswerLost()
    {
    }
}
