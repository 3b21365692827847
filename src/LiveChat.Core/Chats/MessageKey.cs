using System.Diagnostics;

namespace LiveChat.Chats;

/// <summary>What makes a message the same within its chat: who wrote it, by id and never by name, and the id the client made.</summary>
internal readonly record struct MessageKey(char Kind, string? Author, MessageId Message)
{
    public static MessageKey Of(MessagePosted message) => message.Author switch
    {
        // A chat has one customer.
        Participant.Customer => new('c', null, message.MessageId),
        Participant.OfAgent a => new('a', a.Id.Value, message.MessageId),
        Participant.Admin a => new('m', a.Id, message.MessageId),
        Participant.OfSystem s => new('s', s.Name, message.MessageId),
        Participant.Automatic w => new('w', w.Name, message.MessageId),
        _ => throw new UnreachableException($"Unhandled {message.Author.GetType().Name}."),
    };
}
