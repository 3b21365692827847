using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Transcripts;

/// <summary>What the console says of transcripts as it is kept: a format, members are added, never renamed.</summary>
internal sealed class TranscriptsFile
{
    public SettingsStamp? Stamp { get; set; }
    public TimeSpan? SendDelay { get; set; }
    public string? FromAddress { get; set; }
    public string? FromName { get; set; }
    public string? Subject { get; set; }
    public string? Intro { get; set; }
    public string? Footer { get; set; }
    public string? Locale { get; set; }
    public string? TimeZone { get; set; }
    public IReadOnlyList<string> ExcludedDomains { get; set; } = [];

    public static string Write(TranscriptSettings settings, SettingsStamp stamp) => JsonSerializer.Serialize(
        new()
        {
            Stamp = stamp,
            SendDelay = settings.SendDelay,
            FromAddress = settings.FromAddress,
            FromName = settings.FromName,
            Subject = settings.Subject,
            Intro = settings.Intro,
            Footer = settings.Footer,
            Locale = settings.Locale,
            TimeZone = settings.TimeZone,
            ExcludedDomains = settings.ExcludedDomains,
        },
        TranscriptsJsonContext.Default.TranscriptsFile);

    /// <exception cref="JsonException">It says nothing of transcripts.</exception>
    public static TranscriptsFile Read(string content)
        => JsonSerializer.Deserialize(content, TranscriptsJsonContext.Default.TranscriptsFile) ?? throw new JsonException("The document says nothing of transcripts.");

    public TranscriptSettings ToSettings() => new()
    {
        SendDelay = SendDelay,
        FromAddress = FromAddress,
        FromName = FromName,
        Subject = Subject,
        Intro = Intro,
        Footer = Footer,
        Locale = Locale,
        TimeZone = TimeZone,
        ExcludedDomains = ExcludedDomains,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TranscriptsFile))]
internal sealed partial class TranscriptsJsonContext : JsonSerializerContext;
