using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.Transcripts;

/// <summary>Writes transcripts for staff: with the customer's name instead of "You", and without anything the team noted. Thread-safe. Who may read one is the caller's to say.</summary>
public sealed class TranscriptWriter
{
    private readonly WidgetCatalog _widgets;
    private readonly TranscriptsInForce _transcripts;

    internal TranscriptWriter(WidgetCatalog widgets, TranscriptsInForce transcripts) => (_widgets, _transcripts) = (widgets, transcripts);

    /// <summary>Writes a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="entries">Its entries, in order.</param>
    /// <param name="format">How.</param>
    public string Write(Chat chat, IEnumerable<ChatEntry> entries, TranscriptFormat format)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(entries);
        var document = TranscriptComposer.ForStaff(chat, entries, _widgets.Find(chat.Widget), _transcripts.Options);
        return format switch
        {
            TranscriptFormat.Text => TranscriptText.Write(document),
            TranscriptFormat.Html => TranscriptHtml.Write(document),
        };
    }
}
