using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Transcripts;

/// <summary>A chat nobody had, to see what a mail looks like.</summary>
internal static class TranscriptSample
{
    private const string Agent = "Sam";

    private static readonly Participant.Customer Customer = new(default(ContactId));

    private static readonly Participant.OfAgent Sam = new(new("sam"), Agent);

    /// <param name="end">When it ended.</param>
    public static IEnumerable<ChatEntry> Entries(DateTimeOffset end) =>
    [
        new AgentJoined { Agent = Sam.Id, Name = Agent, IdleUntil = end, At = end.AddMinutes(-4) },
        Said(Customer, "Hello, when does my order arrive?", end.AddMinutes(-3)),
        Said(Sam, "It left our warehouse today and arrives tomorrow.", end.AddMinutes(-2)),
        new ChatEnded { By = EndedBy.Customer, At = end },
    ];

    private static MessagePosted Said(Participant by, string text, DateTimeOffset at) => new() { MessageId = default, Author = by, Text = MessageText.Stored(text), At = at };
}
