using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Widgets;

namespace LiveChat.Transcripts;

/// <summary>What a transcript says, before it becomes text or HTML.</summary>
internal sealed record TranscriptDocument
{
    public required string Company { get; init; }

    public required string Subject { get; init; }

    /// <summary>The company's colour, <c>#rrggbb</c>.</summary>
    public required string Accent { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The customer's name, when it is for staff; <see langword="null"/> in the customer's own.</summary>
    public string? Customer { get; init; }

    /// <summary>The company's own words at the end; <see langword="null"/> for none.</summary>
    public string? Footer { get; init; }

    public required ImmutableArray<FormAnswer> Answers { get; init; }

    public required ImmutableArray<TranscriptRow> Rows { get; init; }

    /// <summary>The site's own words come first: whoever gets this mail unasked knows why.</summary>
    public string Greeting => Customer is not null
        ? $"What {Customer} and {Company} wrote. Notes of the team are not in it."
        : $"This is the transcript of your chat with {Company}. You get it because this address was given when the chat was started. Nobody reads replies to this mail.";

    public string AnswersHeading => Customer is null ? "Your answers" : "Answers";

    /// <summary>The rows by day, each day with its date and zone.</summary>
    public IEnumerable<(string Day, IEnumerable<TranscriptRow> Rows)> Days
        => Rows.GroupBy(r => (r.At.Date, r.At.Offset)).Select(d => (DayOf(d.Key.Date, d.Key.Offset), d.AsEnumerable()));

    public static string TimeOf(TranscriptRow row) => row.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"Transcript of {Rows.Length} rows";

    private string DayOf(DateTime day, TimeSpan offset)
    {
        var date = day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        if (Zone.Equals(TimeZoneInfo.Utc)) return $"{date} (UTC)";

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{date} ({Zone.Id}, UTC{sign}{offset:hh\\:mm})");
    }
}
