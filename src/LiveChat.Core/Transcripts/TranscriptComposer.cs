using System.Globalization;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.Transcripts;

/// <summary>Composes the mail for the end of a segment, or what staff reads: the whole record so far. Pure.</summary>
internal static class TranscriptComposer
{
    private const string DefaultAccent = "#1d4ed8";

    /// <param name="record">The chat and its log up to the end of its last segment.</param>
    /// <param name="widget">The widget the chat came through.</param>
    /// <param name="to">The one receiver, strictly parsed.</param>
    /// <param name="options">The host's words and zone.</param>
    public static TranscriptMail Compose(TranscriptRecord record, WidgetSettings widget, string to, TranscriptOptions options)
    {
        var company = options.FromName ?? OneLineText.Clean(widget.Name);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        var document = new TranscriptDocument
        {
            Company = company,
            Subject = options.Subject ?? $"Your chat with {company}",
            Accent = widget.Look.Accent,
            Zone = zone,
            Footer = options.Footer,
            Answers = record.Chat.Form,
            Rows = TranscriptRows.Of(record.Entries, zone),
        };

        return new()
        {
            MessageId = MessageIdOf(record.Chat, options),
            To = to,
            FromAddress = options.FromAddress,
            FromName = company,
            Subject = document.Subject,
            Text = TranscriptText.Write(document),
            Html = TranscriptHtml.Write(document),
            EndedAt = record.Chat.EndedAt ?? record.Chat.StartedAt,
        };
    }

    /// <param name="chat">The chat.</param>
    /// <param name="entries">Its log.</param>
    /// <param name="widget">The widget the chat came through; null when there is none any more.</param>
    /// <param name="options">The host's words and zone.</param>
    public static TranscriptDocument ForStaff(Chat chat, IEnumerable<ChatEntry> entries, WidgetSettings? widget, TranscriptOptions options)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        var customer = OneLineText.Clean(chat.CustomerName);
        return new()
        {
            Company = options.FromName ?? OneLineText.Clean(widget?.Name ?? chat.Widget.Value),
            Subject = $"Chat with {customer}",
            Accent = widget?.Look.Accent ?? DefaultAccent,
            Zone = zone,
            Customer = customer,
            Answers = chat.Form,
            Rows = TranscriptRows.Of(entries, zone, customer),
        };
    }

    /// <summary>An id is ASCII, also where the sender's domain is an international one.</summary>
    private static string MessageIdOf(Chat chat, TranscriptOptions options)
    {
        var domain = options.FromAddress[(options.FromAddress.LastIndexOf('@') + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"{chat.Id}.{chat.Segment}@{(WebOrigin.TryReadHost(domain, out var ascii) ? ascii : domain)}");
    }
}
