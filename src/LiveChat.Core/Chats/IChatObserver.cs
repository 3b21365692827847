namespace LiveChat.Chats;

/// <summary>Learns of every commit in this process, at once, and of those of other nodes as far as hints come; does no work of its own.</summary>
internal interface IChatObserver
{
    void Committed(ChatChange change);

    /// <summary>Another node changed a chat, perhaps its log.</summary>
    void ChangedElsewhere(ChatId chat)
    {
    }

    /// <summary>A write failed. Perhaps it happened; if not, whoever wanted it has to try again.</summary>
    void AnswerLost()
    {
    }
}
