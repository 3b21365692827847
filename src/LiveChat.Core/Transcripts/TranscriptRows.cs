using System.Collections.Immutable;
using System.Text;
using LiveChat.Chats;

namespace LiveChat.Transcripts;

/// <summary>Makes rows of a chat's log, as its customer reads them. Pure.</summary>
internal static class TranscriptRows
{
    private const string Customer = "You";

    public static ImmutableArray<TranscriptRow> Of(IEnumerable<ChatEntry> entries, TimeZoneInfo zone)
        => [.. entries.Select(e => Row(e, TimeZoneInfo.ConvertTime(e.At, zone))).OfType<TranscriptRow>()];

    /// <summary>Line ends become line feeds; other controls become a visible sign.</summary>
    public static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            result.Append(char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c);
        }

        return result.ToString();
    }

    private static TranscriptRow? Row(ChatEntry entry, DateTimeOffset at) => entry switch
    {
        MessagePosted m => new(at, SpeakerOf(m.Author), Printable(m.Text.Value), m.Author is Participant.Customer),
        AgentJoined e => new(at, null, $"{e.Name} joined the chat"),
        AgentLost e => new(at, null, $"{e.Name} lost the connection. The chat went back to the queue"),
        ChatTransferred e => new(at, null, $"{e.Name} passed you on to a colleague. The chat went back to the queue"),
        ChatEnded e => new(at, null, EndOf(e)),
        ChatResumed => new(at, null, "You resumed the chat"),

        // The answers stand on top, a mail about a mail helps nobody, and whom one agent asked to take over is the company's own business.
        _ => null,
    };

    /// <summary>The customer is always "You": the name somebody gave could be an agent's.</summary>
    private static string SpeakerOf(Participant author) => author switch
    {
        Participant.OfAgent a => a.Name,
        Participant.Admin a => a.Name,
        Participant.OfSystem a => a.Name,
        Participant.Automatic a => $"{a.Name} (automatic)",
        _ => Customer,
    };

    private static string EndOf(ChatEnded e) => e.By switch
    {
        EndedBy.Customer => "You left the chat",
        EndedBy.CustomerIdle => "The chat ended because nobody wrote for a while",
        EndedBy.NoAnswer => "The chat ended because nobody was free to answer",
        EndedBy.Agent or EndedBy.Admin => $"{e.Name} ended the chat",
        EndedBy.System => "The chat has ended",
    };
}
