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

    /// <summary>Its language.</summary>
    public required TranscriptWords Words { get; init; }

    /// <summary>The customer's name, when it is for staff; <see langword="null"/> in the customer's own.</summary>
    public string? Customer { get; init; }

    /// <summary>The company's own words before the conversation; <see langword="null"/> for none.</summary>
    public string? Intro { get; init; }

    /// <summary>The company's own words at the end; <see langword="null"/> for none.</summary>
    public string? Footer { get; init; }

    public required ImmutableArray<FormAnswer> Answers { get; init; }

    public required ImmutableArray<TranscriptRow> Rows { get; init; }

    /// <summary>The site's own words come first: whoever gets this mail unasked knows why.</summary>
    public string Greeting => Customer is not null
        ? $"What {Customer} and {Company} wrote. Notes of the team are not in it."
        : TranscriptWords.Say(Words.Greeting, Company);

    public string AnswersHeading => Customer is null ? Words.Answers : "Answers";

    /// <summary>The rows by day, each day with its date and zone.</summary>
    public IEnumerable<(string Day, IEnumerable<TranscriptRow> Rows)> Days
        => Rows.GroupBy(r => (r.At.Date, r.At.Offset)).Select(d => (DayOf(d.Key.Date, d.Key.Offset), d.AsEnumerable()));

    public static string TimeOf(TranscriptRow row) => row.At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"Transcript of {Rows.Length} rows";

    private string DayOf(DateTime day, TimeSpan offset)
    {
        var date = Words.DayOf(day);
        if (Zone.Equals(TimeZoneInfo.Utc)) return $"{date} (UTC)";

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{date} ({Zone.Id}, UTC{sign}{offset:hh\\:mm})");
    }
}
