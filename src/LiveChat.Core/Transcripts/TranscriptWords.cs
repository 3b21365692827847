using System.Globalization;

namespace LiveChat.Transcripts;

/// <summary>What a transcript says of its own, in one language. Where it names somebody, <c>{name}</c> stands.</summary>
internal sealed record TranscriptWords
{
    /// <summary>A language subtag.</summary>
    public required string Language { get; init; }
    public required string Subject { get; init; }
    public required string Greeting { get; init; }
    public required string Answers { get; init; }
    public required string You { get; init; }
    public required string Automatic { get; init; }
    public required string File { get; init; }
    public required string Joined { get; init; }
    public required string Lost { get; init; }
    public required string SignedOut { get; init; }
    public required string PassedOn { get; init; }
    public required string Left { get; init; }
    public required string EndedIdle { get; init; }
    public required string EndedNoAnswer { get; init; }
    public required string EndedByAgent { get; init; }
    public required string Ended { get; init; }
    public required string Resumed { get; init; }
    public required string FilesOn { get; init; }
    public required string FilesOff { get; init; }

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft => Language is "ar" or "he";

    public static string Say(string sentence, string name) => sentence.Replace("{name}", name, StringComparison.Ordinal);

    /// <summary>A day as it is written in the language; where the system does not know it, as in English.</summary>
    public string DayOf(DateTime day)
    {
        if (Language == "en") return day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

        try
        {
            return day.ToString("D", CultureInfo.GetCultureInfo(Language));
        }
        catch (CultureNotFoundException)
        {
            return day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        }
    }
}
