using LiveChat.AspNetCore.Contract;
using LiveChat.Detection;
using LiveChat.Redaction;
using LiveChat.Settings;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Rules as they go over the wire.</summary>
internal sealed class RulesRecords(RulesInForce rules) : ISettingsRecords<RedactionRules, RulesDto, RulesDocumentDto>
{
    /// <summary>More is out of range anyway, and less than a time may hold.</summary>
    private const double MostDays = 100_000;

    public RulesDocumentDto Of(NamedSettings<RedactionRules> named) => new()
    {
        Version = named.Version,
        Etag = SettingsTags.Of(named.Version),
        ChangedAt = Times.Of(named.ChangedAt),
        ChangedBy = named.ChangedBy,
        Problems = SettingsAnswers.ProblemsOf(named.Problems),
        Settings = Of(named.Options),
        Code = Of(rules.InCode),
        InForce = Of(rules.Now),
        Detectors = rules.Detectors,
    };

    public RedactionRules Read(RulesDto dto) => new()
    {
        Detection = Read(dto.Detection),
        DetectionByQueue = dto.DetectionByQueue.ToDictionary(q => q.Key, IReadOnlyDictionary<string, DetectionMode> (q) => Read(q.Value)),
        Retention = dto.Retention is { } common ? Read(common) : null,
        RetentionByQueue = dto.RetentionByQueue.ToDictionary(q => q.Key, q => Read(q.Value)),
    };

    public static TriedRulesDto Of(TriedText tried)
        => new([.. tried.Found.Select(s => new FoundSpanDto(s.Start, s.End, s.Detector, Twins<DetectionMode, DetectionModeDto>.Of(s.Mode)))], tried.Kept);

    private static RulesDto Of(RedactionRules rules) => new()
    {
        Detection = Of(rules.Detection),
        DetectionByQueue = rules.DetectionByQueue.OrderBy(q => q.Key, StringComparer.Ordinal).ToDictionary(q => q.Key, IReadOnlyDictionary<string, DetectionModeDto> (q) => Of(q.Value)),
        Retention = rules.Retention is { } common ? Of(common) : null,
        RetentionByQueue = rules.RetentionByQueue.OrderBy(q => q.Key, StringComparer.Ordinal).ToDictionary(q => q.Key, q => Of(q.Value)),
    };

    private static Dictionary<string, DetectionModeDto> Of(IReadOnlyDictionary<string, DetectionMode> modes)
        => modes.OrderBy(m => m.Key, StringComparer.Ordinal).ToDictionary(m => m.Key, m => Twins<DetectionMode, DetectionModeDto>.Of(m.Value));

    private static Dictionary<string, DetectionMode> Read(IReadOnlyDictionary<string, DetectionModeDto> modes)
        => modes.ToDictionary(m => m.Key, m => Twins<DetectionModeDto, DetectionMode>.Of(m.Value));

    private static RetentionDto Of(RetentionRule rule) => new() { Days = rule.After?.TotalDays };

    private static RetentionRule Read(RetentionDto dto) => new(dto.Days is { } days ? TimeSpan.FromDays(Math.Clamp(days, -MostDays, MostDays)) : null);
}
