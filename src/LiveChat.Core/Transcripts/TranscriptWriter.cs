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

    /// <summary>Writes the mail of a chat nobody had, as it would look with other settings of the console. What code says counts before them.</summary>
    /// <param name="settings">What the console would say; it must be right.</param>
    /// <param name="widget">The widget the chat would have come through.</param>
    /// <param name="end">When it would have ended.</param>
    public TranscriptPreview Preview(TranscriptSettings settings, WidgetSettings widget, DateTimeOffset end)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(widget);
        var options = _transcripts.With(settings);
        var document = TranscriptComposer.Sample(end, widget, options);
        return new($"{document.Company} <{options.FromAddress}>", document.Subject, TranscriptText.Write(document));
    }
}
