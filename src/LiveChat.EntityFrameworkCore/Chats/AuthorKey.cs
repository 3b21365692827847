using System.Diagnostics;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Who wrote a message, as far as it makes the message the same: by id, never by name. A format.</summary>
internal static class AuthorKey
{
    public static string Of(Participant author) => author switch
    {
        // A chat has one customer.
        Participant.Customer => "customer",
        Participant.OfAgent a => "agent:" + a.Id.Value,
        Participant.Admin a => "admin:" + a.Id,
        Participant.OfSystem s => "system:" + s.Name,
        Participant.Automatic w => "automatic:" + w.Name,
        _ => throw new UnreachableException($"Unhandled {author.GetType().Name}."),
    };
}
