using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>What attributes cannot say about transcripts, each in a sentence that names the fix.</summary>
internal sealed class TranscriptRulesValidator : IValidateOptions<TranscriptOptions>
{
    public ValidateOptionsResult Validate(string? name, TranscriptOptions options)
    {
        string[] wrong = [.. Problems(options)];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(TranscriptOptions o)
    {
        if (!EmailAddress.TryParse(o.FromAddress ?? "", out _))
            yield return $"TranscriptOptions.FromAddress is '{o.FromAddress}'. Write one address, e.g. support@example.com; the name goes to FromName.";
        if (!IsOneLine(o.FromName)) yield return "TranscriptOptions.FromName is empty, or not one line. Write the name as people read it, or null for the widget's name.";
        if (!IsOneLine(o.Subject)) yield return "TranscriptOptions.Subject is empty, or not one line. Write one line, or null for the default.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(o.TimeZone ?? "", out _))
            yield return $"TranscriptOptions.TimeZone is '{o.TimeZone}', which this system does not know. Write an IANA name, e.g. Europe/Berlin, or UTC.";
        foreach (var domain in o.ExcludedDomains.Where(d => d is null || !WebOrigin.TryReadHost(d, out _)))
            yield return $"TranscriptOptions.ExcludedDomains has '{domain}'. Write the domain alone, e.g. example.com.";
    }

    private static bool IsOneLine(string? text) => text is null || (text.Length > 0 && OneLineText.Clean(text) == text);
}
