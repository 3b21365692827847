using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiveChat.Chats;

namespace LiveChat.Transcripts;

/// <summary>Makes rows of a chat's log, as its customer reads them, or as staff does. Pure.</summary>
internal static class TranscriptRows
{
    /// <param name="entries">The entries, in order.</param>
    /// <param name="zone">The zone of the times.</param>
    /// <param name="words">The language.</param>
    /// <param name="customer">The customer's name, for staff; null for the customer.</param>
    public static ImmutableArray<TranscriptRow> Of(IEnumerable<ChatEntry> entries, TimeZoneInfo zone, TranscriptWords words, string? customer = null)
        => [.. entries.Select(e => Row(e, TimeZoneInfo.ConvertTime(e.At, zone), words, customer)).OfType<TranscriptRow>()];

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

    private static TranscriptRow? Row(ChatEntry entry, DateTimeOffset at, TranscriptWords words, string? customer) => entry switch
    {
        MessagePosted m => new(at, SpeakerOf(m.Author, words, customer), Printable(TextOf(m, words)), m.Author is Participant.Customer),
        AgentJoined e => new(at, null, TranscriptWords.Say(words.Joined, e.Name)),
        AgentLost e => new(at, null, TranscriptWords.Say(e.SignedOut ? words.SignedOut : words.Lost, e.Name)),
        ChatTransferred e => new(at, null, customer is null
            ? TranscriptWords.Say(words.PassedOn, e.Name)
            : $"{e.Supervisor ?? e.Name} passed the customer on to a colleague. The chat went back to the queue"),
        ChatEnded e => new(at, null, EndOf(e, words, customer)),
        ChatResumed => new(at, null, customer is null ? words.Resumed : $"{customer} resumed the chat"),
        AttachmentsSwitched e => new(at, null, e.Enabled ? words.FilesOn : words.FilesOff),

        // The answers stand on top, what is gone is seen where it stood, a mail about a mail helps nobody, and whom one agent asked to take over is the company's own business.
        _ => null,
    };

    /// <summary>Files are named, not sent along: whoever has the mail need not be who may see the chat.</summary>
    private static string TextOf(MessagePosted message, TranscriptWords words)
    {
        var files = message.Attachments.Select(a => TranscriptWords.Say(words.File, a.IsRedacted ? a.Name : $"{a.Name}, {SizeOf(a.Size)}"));
        return string.Join('\n', [.. message.Text.Value is { Length: > 0 } text ? [text] : Array.Empty<string>(), .. files]);
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB"),
    };

    /// <summary>The customer is always told from the others: the name somebody gave could be an agent's.</summary>
    private static string SpeakerOf(Participant author, TranscriptWords words, string? customer) => author switch
    {
        Participant.OfAgent a => a.Name,
        Participant.Admin a => a.Name,
        Participant.OfSystem a => a.Name,
        Participant.Automatic a => $"{a.Name} ({words.Automatic})",
        _ => customer is null ? words.You : $"{customer} (customer)",
    };

    /// <summary>Whoever of the company was not in the chat has no name for the customer.</summary>
    private static string EndOf(ChatEnded e, TranscriptWords words, string? customer) => e.By switch
    {
        EndedBy.Customer => customer is null ? words.Left : $"{customer} left the chat",
        EndedBy.CustomerIdle => words.EndedIdle,
        EndedBy.NoAnswer => words.EndedNoAnswer,
        EndedBy.Agent => TranscriptWords.Say(words.EndedByAgent, e.Name ?? ""),
        EndedBy.Admin when customer is not null => $"{e.Name} ended the chat",
        EndedBy.Admin or EndedBy.System => words.Ended,
    };
}
