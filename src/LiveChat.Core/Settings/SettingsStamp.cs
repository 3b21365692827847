using System.Text.Json.Serialization;

namespace LiveChat.Settings;

/// <summary>Who kept a document, and when. Part of every document: a format, members are added, never renamed.</summary>
/// <param name="At">When, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="By">The name other administrators see.</param>
internal sealed record SettingsStamp(long At, string By)
{
    /// <summary>Of a document that does not say.</summary>
    public static readonly SettingsStamp Unknown = new(0, "");

    [JsonIgnore]
    public DateTimeOffset ChangedAt => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
