using LiveChat.Chats;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>Writes transcripts for staff: with the customer's name instead of "You", and without anything the team noted. Thread-safe. Who may read one is the caller's to say.</summary>
public sealed class TranscriptWriter
{
    private readonly WidgetCatalog _widgets;
    private readonly IOptions<TranscriptOptions> _options;

    internal TranscriptWriter(WidgetCatalog widgets, IOptions<TranscriptOptions> options) => (_widgets, _options) = (widgets, options);

    /// <summary>Writes a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="entries">Its entries, in order.</param>
    /// <param name="format">How.</param>
    public string Write(Chat chat, IEnumerable<ChatEntry> entries, TranscriptFormat format)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(entries);
        var document = TranscriptComposer.ForStaff(chat, entries, _widgets.Find(chat.Widget), _options.Value);
        return format switch
        {
            TranscriptFormat.Text => TranscriptText.Write(document),
            TranscriptFormat.Html => TranscriptHtml.Write(document),
        };
    }
}
