using LiveChat.AspNetCore.Contract;
using LiveChat.Settings;
using LiveChat.Transcripts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Settings;

/// <summary>How transcripts are mailed, as it goes over the wire.</summary>
internal sealed class TranscriptRecords(TranscriptsInForce transcripts, WidgetCatalog widgets, IEnumerable<ITranscriptSender> senders)
    : ISettingsRecords<TranscriptSettings, TranscriptSettingsDto, TranscriptsDocumentDto>
{
    public TranscriptsDocumentDto Of(NamedSettings<TranscriptSettings> named) => new()
    {
        Version = named.Version,
        Etag = SettingsTags.Of(named.Version),
        ChangedAt = Times.Of(named.ChangedAt),
        ChangedBy = named.ChangedBy,
        Problems = SettingsAnswers.ProblemsOf(named.Problems),
        Settings = Of(named.Options),
        Code = Of(transcripts.InCode),
        InForce = Of(transcripts.Now),
        HasSender = senders.Any(),
        Widgets = [.. widgets.All.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => new TranscriptWidgetDto(w.Id.Value, w.Name, w.Behaviour.TranscriptEmail, w.Behaviour.TranscriptDownload))],
    };

    public TranscriptSettings Read(TranscriptSettingsDto dto) => new()
    {
        SendDelay = dto.SendDelay is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        FromAddress = dto.FromAddress,
        FromName = dto.FromName,
        Subject = dto.Subject,
        Intro = dto.Intro,
        Footer = dto.Footer,
        Locale = dto.Locale,
        TimeZone = dto.TimeZone,
        ExcludedDomains = dto.ExcludedDomains,
    };

    private static TranscriptSettingsDto Of(TranscriptSettings settings) => new()
    {
        SendDelay = settings.SendDelay is { } delay ? Seconds.Of(delay) : null,
        FromAddress = settings.FromAddress,
        FromName = settings.FromName,
        Subject = settings.Subject,
        Intro = settings.Intro,
        Footer = settings.Footer,
        Locale = settings.Locale,
        TimeZone = settings.TimeZone,
        ExcludedDomains = [.. settings.ExcludedDomains.Order(StringComparer.Ordinal)],
    };
}
