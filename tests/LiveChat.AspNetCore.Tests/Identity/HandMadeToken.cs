using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Identity;

/// <summary>A token as a host in any language makes it: by the book, without the library that reads it here.</summary>
internal sealed record HandMadeToken
{
    public const string Secret = "an-invented-secret-of-the-shop-0001";

    private readonly DateTimeOffset _now;

    public HandMadeToken(DateTimeOffset now)
    {
        _now = now;
        Claims = new()
        {
            ["sub"] = "42",
            ["aud"] = LiveChatHost.SiteKey,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["name"] = "Zoë Ray",
            ["email"] = "zoe@example.com",
            ["phone_number"] = "+49 30 1234",
            ["locale"] = "de",
        };
    }

    public string Header { get; init; } = """{"alg":"HS256","typ":"JWT"}""";

    public JsonObject Claims { get; }

    /// <summary>Instead of the claims, as it stands.</summary>
    public string? Payload { get; init; }

    public string Key { get; init; } = Secret;

    public HandMadeToken With(string claim, JsonNode? value)
    {
        var changed = new HandMadeToken(_now) { Header = Header, Key = Key };
        foreach (var (name, known) in Claims) changed.Claims[name] = known?.DeepClone();
        if (value is null) changed.Claims.Remove(claim);
        else changed.Claims[claim] = value;
        return changed;
    }

    public string Sign(Func<byte[], byte[], byte[]>? hash = null)
    {
        var signed = $"{Encode(Header)}.{Encode(Payload ?? Claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString((hash ?? HMACSHA256.HashData)(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Checks a signature by hand, and reads what is signed.</summary>
    public static (JsonElement Header, JsonElement Claims) Open(string token, string secret)
    {
        var parts = token.Split('.');
        Assert.Equal(3, parts.Length);
        Assert.Equal(Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"))), parts[2]);
        return (Read(parts[0]), Read(parts[1]));
    }

    private static JsonElement Read(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
