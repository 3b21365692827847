using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>Refuses what no code may set either: asks the rules of <see cref="TranscriptOptions"/>, about what the console says alone.</summary>
internal sealed class TranscriptSettingsValidator(IEnumerable<IValidateOptions<TranscriptOptions>> rules) : IValidateOptions<TranscriptSettings>
{
    private readonly SettingsCheck<TranscriptOptions> _check = new(rules);

    public ValidateOptionsResult Validate(string? name, TranscriptSettings options) => OptionsRefusal.Of(_check.Problems(name ?? TranscriptsInForce.Name, OptionsOf(options)));

    /// <summary>Also what code overrules: it would count once code says no more.</summary>
    private static TranscriptOptions OptionsOf(TranscriptSettings settings)
    {
        var usual = new TranscriptOptions();
        var options = new TranscriptOptions
        {
            SendDelay = settings.SendDelay ?? usual.SendDelay,
            FromAddress = settings.FromAddress ?? usual.FromAddress,
            FromName = settings.FromName,
            Subject = settings.Subject,
            Intro = settings.Intro,
            Footer = settings.Footer,
            Locale = settings.Locale,
            TimeZone = settings.TimeZone ?? usual.TimeZone,
        };
        foreach (var domain in settings.ExcludedDomains) options.ExcludedDomains.Add(domain);
        return options;
    }
}
