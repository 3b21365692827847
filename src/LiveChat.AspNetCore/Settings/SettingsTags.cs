using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Settings;

/// <summary>The version of a document as an ETag.</summary>
internal static class SettingsTags
{
    /// <summary>The tag of a version; null for what the console has not set.</summary>
    public static string? Of(long version) => version > 0 ? string.Create(CultureInfo.InvariantCulture, $"\"{version}\"") : null;

    /// <summary>The version a request says it changes: 0 for something new, null when it says nothing, -1 when what it says is no version.</summary>
    public static long? Expected(HttpRequest request) => (request.Headers.IfMatch, request.Headers.IfNoneMatch) switch
    {
        ([], []) => null,
        ([], ["*"]) => 0,
        ([{ } tag], []) => Read(tag),
        _ => -1,
    };

    /// <summary>What a proxy packs on its way it may mark as weak.</summary>
    private static long Read(string tag)
    {
        var strong = tag.StartsWith("W/", StringComparison.Ordinal) ? tag.AsSpan(2) : tag;
        return strong is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : -1;
    }
}
