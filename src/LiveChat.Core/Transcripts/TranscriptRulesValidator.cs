using System.Globalization;
using LiveChat.Detection;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>What attributes cannot say about transcripts, each in a sentence that names the fix.</summary>
internal sealed class TranscriptRulesValidator : IValidateOptions<TranscriptOptions>
{
    public ValidateOptionsResult Validate(string? name, TranscriptOptions options) => OptionsRefusal.Of(Problems(options));

    private static IEnumerable<SettingsProblem> Problems(TranscriptOptions o)
    {
        if (!EmailAddress.TryParse(o.FromAddress ?? "", out _))
        {
            yield return Wrong(
                nameof(o.FromAddress), $"TranscriptOptions.FromAddress is '{o.FromAddress}'. Write one address, e.g. support@example.com; the name goes to FromName.");
        }

        if (!IsOneLine(o.FromName)) yield return Wrong(nameof(o.FromName), "TranscriptOptions.FromName is empty, or not one line. Write the name as people read it, or null for the widget's name.");
        if (!IsOneLine(o.Subject)) yield return Wrong(nameof(o.Subject), "TranscriptOptions.Subject is empty, or not one line. Write one line, or null for the default.");
        if (o.Intro is { } intro && ProblemOfText(intro) is { } inIntro) yield return Wrong(nameof(o.Intro), $"TranscriptOptions.Intro {inIntro} Write text, or null for none.");
        if (o.Footer is { } footer && ProblemOfText(footer) is { } inFooter) yield return Wrong(nameof(o.Footer), $"TranscriptOptions.Footer {inFooter} Write text, or null for none.");
        if (o.Locale is { } locale && TranscriptLanguages.All.All(w => w.Language != locale))
        {
            yield return new(
                nameof(o.Locale),
                SettingsProblemKind.Unknown,
                $"TranscriptOptions.Locale is '{locale}', in which there are no words. Write one of {string.Join(", ", TranscriptLanguages.All.Select(w => w.Language))}, or null for the customer's.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(o.TimeZone ?? "", out _))
        {
            yield return new(
                nameof(o.TimeZone),
                SettingsProblemKind.Unknown,
                $"TranscriptOptions.TimeZone is '{o.TimeZone}', which this system does not know. Write an IANA name, e.g. Europe/Berlin, or UTC.");
        }

        foreach (var domain in o.ExcludedDomains.Where(d => d is null || !WebOrigin.TryReadHost(d, out _)))
            yield return Wrong(nameof(o.ExcludedDomains), $"TranscriptOptions.ExcludedDomains has '{domain}'. Write the domain alone, e.g. example.com.");
    }

    private static SettingsProblem Wrong(string field, string text) => new(field, SettingsProblemKind.Invalid, text);

    private static string? ProblemOfText(string text)
    {
        if (!PlainText.IsVisible(text)) return "has nothing to be read.";
        if (!PlainText.IsWellFormed(text)) return "has half a surrogate pair.";

        if (TranscriptVariables.FirstUnknown(text) is { } unknown) return $"names {unknown}, which means nothing. There are {TranscriptVariables.Known}.";

        foreach (var c in text.Where(c => char.IsControl(c) && c != '\n')) return string.Create(CultureInfo.InvariantCulture, $"has the character U+{(int)c:X4}, which nobody can read.");
        return null;
    }

    private static bool IsOneLine(string? text) => text is null || (text.Length > 0 && OneLineText.Clean(text) == text);
}
