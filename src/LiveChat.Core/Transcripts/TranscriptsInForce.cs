using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>
/// How transcripts are mailed now: as code says, then as the console says (change it with <c>ISettingsEditor&lt;TranscriptSettings&gt;</c>, under <see cref="Name"/>), then as it is without
/// anybody's doing. Thread-safe.
/// </summary>
public sealed class TranscriptsInForce
{
    /// <summary>The name under which the console keeps its settings.</summary>
    public const string Name = "mail";

    private const string NoAddress = "nobody@livechat.invalid";
    private const string NoText = "\u0001";

    /// <summary>Code may reckon with it.</summary>
    private static readonly TimeSpan NoDelay = new(0, 17, 23, 41, 7);

    private readonly TranscriptOptions _code;
    private volatile TranscriptOptions _now;
    private volatile TranscriptOptions? _mailed;

    internal TranscriptsInForce(
        IOptions<TranscriptOptions> options, IEnumerable<IConfigureOptions<TranscriptOptions>> configure, IEnumerable<IPostConfigureOptions<TranscriptOptions>> configureAfter)
    {
        _code = options.Value;
        _now = _mailed = _code;
        InCode = Said(
            WrittenByCode.Over(new TranscriptOptions(), configure, configureAfter),
            WrittenByCode.Over(
                new TranscriptOptions { SendDelay = NoDelay, FromAddress = NoAddress, FromName = NoText, Subject = NoText, Intro = NoText, Footer = NoText, Locale = NoText, TimeZone = NoText },
                configure,
                configureAfter));
    }

    /// <summary>What code says.</summary>
    public TranscriptSettings InCode { get; }

    /// <summary>What counts now. The name and the subject are absent where nobody says one: then they follow the widget.</summary>
    public TranscriptSettings Now => Of(_now);

    /// <summary>What counts now.</summary>
    internal TranscriptOptions Options => _now;

    /// <summary>By what mails are sent now; <see langword="null"/> while nobody knows what the console says: then none is.</summary>
    internal TranscriptOptions? OptionsOfMails => _mailed;

    /// <summary>Puts in force what the console says, in place of all it said before.</summary>
    internal void Follow(TranscriptSettings console)
    {
        _now = With(console);
        _mailed = console.AreUnknown ? null : _now;
    }

    /// <summary>What would count with what the console would say.</summary>
    internal TranscriptOptions With(TranscriptSettings console)
    {
        var all = new TranscriptOptions
        {
            SendDelay = InCode.SendDelay ?? console.SendDelay ?? _code.SendDelay,
            FromAddress = InCode.FromAddress ?? console.FromAddress ?? _code.FromAddress,
            FromName = InCode.FromName ?? console.FromName ?? _code.FromName,
            Subject = InCode.Subject ?? console.Subject ?? _code.Subject,
            Intro = InCode.Intro ?? console.Intro ?? _code.Intro,
            Footer = InCode.Footer ?? console.Footer ?? _code.Footer,
            Locale = InCode.Locale ?? console.Locale ?? _code.Locale,
            TimeZone = InCode.TimeZone ?? console.TimeZone ?? _code.TimeZone,
            MailsPerRecipient = _code.MailsPerRecipient,
            MailsPerWidget = _code.MailsPerWidget,
        };
        foreach (var domain in _code.ExcludedDomains.Concat(console.ExcludedDomains)) all.ExcludedDomains.Add(domain);
        return all;
    }

    private static TranscriptSettings Said(TranscriptOptions usual, TranscriptOptions other) => new()
    {
        SendDelay = usual.SendDelay == other.SendDelay ? usual.SendDelay : null,
        FromAddress = usual.FromAddress == other.FromAddress ? usual.FromAddress : null,
        FromName = usual.FromName == other.FromName ? usual.FromName : null,
        Subject = usual.Subject == other.Subject ? usual.Subject : null,
        Intro = usual.Intro == other.Intro ? usual.Intro : null,
        Footer = usual.Footer == other.Footer ? usual.Footer : null,
        Locale = usual.Locale == other.Locale ? usual.Locale : null,
        TimeZone = usual.TimeZone == other.TimeZone ? usual.TimeZone : null,
        ExcludedDomains = [.. usual.ExcludedDomains],
    };

    private static TranscriptSettings Of(TranscriptOptions options) => new()
    {
        SendDelay = options.SendDelay,
        FromAddress = options.FromAddress,
        FromName = options.FromName,
        Subject = options.Subject,
        Intro = options.Intro,
        Footer = options.Footer,
        Locale = options.Locale,
        TimeZone = options.TimeZone,
        ExcludedDomains = [.. options.ExcludedDomains],
    };
}
