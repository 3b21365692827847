using System.Diagnostics;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Who wrote a message, as stored.</summary>
internal sealed record AuthorContent(string Kind, string? Id, string? Name)
{
    public static AuthorContent Of(Participant author) => author switch
    {
        Participant.Customer c => new("customer", c.Contact.Value.ToString("N"), null),
        Participant.OfAgent a => new("agent", a.Id.Value, a.Name),
        Participant.Admin a => new("admin", a.Id, a.Name),
        Participant.OfSystem s => new("system", null, s.Name),
        Participant.Automatic w => new("automatic", null, w.Name),
        _ => throw new UnreachableException($"Unhandled {author.GetType().Name}."),
    };

    public Participant ToParticipant() => Kind switch
    {
        "customer" => new Participant.Customer(new(Guid.ParseExact(Id!, "N"))),
        "agent" => new Participant.OfAgent(new(Id!), Name!),
        "admin" => new Participant.Admin(Id!, Name!),
        "system" => new Participant.OfSystem(Name!),
        "automatic" => new Participant.Automatic(Name!),
        _ => throw new InvalidOperationException($"The database holds a message of '{Kind}', which this version does not know. Was it written by a newer one?"),
    };
}
