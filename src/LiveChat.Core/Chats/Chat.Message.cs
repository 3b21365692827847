using System.Diagnostics;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>Somebody of the company has answered the left message. Repeating it is harmless. A chat that is no message is like none.</summary>
    internal ChatDecision MarkAnswered(Participant who, DateTimeOffset now)
    {
        if (Ask(ChatCommand.MarkAnswered, who).Refusal is { } refusal) return refusal;
        if (Message is null) return ChatRefusal.NotFound;
        return Message.AnsweredAt is not null ? ChatDecision.Nothing : new MessageAnswered { By = who, Name = NameOf(who), At = now };
    }

    private static string NameOf(Participant who) => who switch
    {
        Participant.OfAgent a => a.Name,
        Participant.Admin a => a.Name,
        Participant.OfSystem s => s.Name,
        _ => throw new UnreachableException($"{who.GetType().Name} cannot answer a message."),
    };
}
