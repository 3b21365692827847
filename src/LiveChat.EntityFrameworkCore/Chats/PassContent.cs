using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Who let a chat pass, as stored.</summary>
internal sealed record PassContent(string Agent, int Count, long LastAt, bool Declined)
{
    public static PassContent Of(RingPass pass) => new(pass.Agent.Value, pass.Count, UtcMicroseconds.Of(pass.LastAt), pass.Declined);

    public RingPass ToPass() => new(new(Agent), Count, UtcMicroseconds.From(LastAt), Declined);
}
