using System.Diagnostics;

namespace LiveChat.Chats;

/// <summary>What makes a message the same within its chat: who wrote it, by id and never by name, and the id the client made.</summary>
internal readonly record struct MessageKey(char Kind, string? Author, MessageId Message)
{
    public static MessageKey Of(MessagePosted message) => Of(message.Author, message.MessageId);

    public static MessageKey Of(Participant author, MessageId message) => author switch
    {
        // A chat has one customer.
        Participant.Customer => new('c', null, message),
        Participant.OfAgent a => new('a', a.Id.Value, message),
        Participant.Admin a => new('m', a.Id, message),
        Participant.OfSystem s => new('s', s.Name, message),
        Participant.Automatic w => new('w', w.Name, message),
        _ => throw new UnreachableException($"Unhandled {author.GetType().Name}."),
    };
}
