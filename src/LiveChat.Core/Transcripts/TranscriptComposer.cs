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
        var end = record.Chat.EndedAt ?? record.Chat.StartedAt;
        var document = ForCustomer(record.Entries, end, widget, TranscriptLanguages.First(options.Locale, record.Chat.Locale, widget.Locale), options) with { Answers = record.Chat.Form };

        return new()
        {
            MessageId = MessageIdOf(record.Chat, options),
            To = to,
            FromAddress = options.FromAddress,
            FromName = document.Company,
            Subject = document.Subject,
            Text = TranscriptText.Write(document),
            Html = TranscriptHtml.Write(document),
            EndedAt = end,
        };
    }

    /// <summary>What the mail of a chat nobody had would look like.</summary>
    /// <param name="end">When it ended.</param>
    /// <param name="widget">The widget it came through.</param>
    /// <param name="options">The host's words and zone.</param>
    public static TranscriptDocument Sample(DateTimeOffset end, WidgetSettings widget, TranscriptOptions options)
        => ForCustomer(TranscriptSample.Entries(end), end, widget, TranscriptLanguages.First(options.Locale, widget.Locale), options);

    private static TranscriptDocument ForCustomer(IEnumerable<ChatEntry> entries, DateTimeOffset end, WidgetSettings widget, TranscriptWords words, TranscriptOptions options)
    {
        var company = options.FromName ?? OneLineText.Clean(widget.Name);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        var day = words.DayOf(TimeZoneInfo.ConvertTime(end, zone).Date);
        return new()
        {
            Company = company,
            Subject = options.Subject ?? TranscriptWords.Say(words.Subject, company),
            Accent = widget.Look.Accent,
            Zone = zone,
            Words = words,
            Intro = options.Intro is { } intro ? TranscriptVariables.Fill(intro, company, day) : null,
            Footer = options.Footer is { } footer ? TranscriptVariables.Fill(footer, company, day) : null,
            Answers = [],
            Rows = TranscriptRows.Of(entries, zone, words),
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
            Words = TranscriptLanguages.All[0],
            Customer = customer,
            Answers = chat.Form,
            Rows = TranscriptRows.Of(entries, zone, TranscriptLanguages.All[0], customer),
        };
    }

    /// <summary>An id is ASCII, also where the sender's domain is an international one.</summary>
    private static string MessageIdOf(Chat chat, TranscriptOptions options)
    {
        var domain = options.FromAddress[(options.FromAddress.LastIndexOf('@') + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"{chat.Id}.{chat.Segment}@{(WebOrigin.TryReadHost(domain, out var ascii) ? ascii : domain)}");
    }
}
