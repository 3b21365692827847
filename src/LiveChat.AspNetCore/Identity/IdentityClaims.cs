using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Identity;

/// <summary>What a token says, as it is written. Times are seconds since 1970 in UTC.</summary>
internal sealed record IdentityClaims
{
    [JsonPropertyName("sub")]
    public string? Subject { get; init; }

    /// <summary>A text, or a list with one.</summary>
    [JsonPropertyName("aud")]
    public JsonElement Audience { get; init; }

    [JsonPropertyName("iat")]
    public double? IssuedAt { get; init; }

    [JsonPropertyName("nbf")]
    public double? NotBefore { get; init; }

    [JsonPropertyName("exp")]
    public double? ExpiresAt { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("phone_number")]
    public string? Phone { get; init; }

    /// <summary>Whether the token is for this widget and for nobody else.</summary>
    public bool IsFor(string siteKey) => Audience.ValueKind switch
    {
        JsonValueKind.String => Audience.ValueEquals(siteKey),
        JsonValueKind.Array => Audience.GetArrayLength() == 1 && Audience[0].ValueKind is JsonValueKind.String && Audience[0].ValueEquals(siteKey),
        _ => false,
    };

    /// <summary>Says nothing about anybody.</summary>
    public override string ToString() => "[claims]";
}
