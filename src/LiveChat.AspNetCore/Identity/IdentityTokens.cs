using System.Buffers.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.AspNetCore.Identity;

/// <summary>Reads tokens of hosts: signed with HMAC-SHA256 and one of the widget's secrets, for this widget, and short-lived. Anything else is refused, and why stands in the log.</summary>
internal sealed class IdentityTokens(IdentityKeys keys, StoreClock clock, ILogger<IdentityTokens> logger)
{
    /// <summary>The longest a token may be good for.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(5);

    /// <summary>How far the clock of who signs may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>The longest token. What LiveChatIdentity makes has less than 4,000 characters.</summary>
    public const int MaxLength = 8192;

    /// <summary>How long a token is remembered after its end. More than the clocks of two nodes may differ.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = MaxLength };

    /// <summary>Reads a token, or says why not.</summary>
    public async Task<(IdentityToken? Token, ErrorCode? Refusal)> ReadAsync(WidgetId widget, string text)
    {
        if (keys.Of(widget) is not { Count: > 0 } known) return Refused("the widget has no Identity.Secrets");
        if (text.Length > MaxLength) return Refused("it is too long");
        if (await CheckAsync(text, known).ConfigureAwait(false) is not { } signed) return Refused("it is not signed with HS256 and one of the widget's Identity.Secrets");
        if (Parse(signed.EncodedPayload) is not { } claims) return Refused("a claim has a wrong type, or stands there twice");
        if (!claims.IsFor(widget.Value)) return Refused("its audience (aud) is not the site key of the widget");

        var now = clock.Now;
        var seconds = now.ToUnixTimeMilliseconds() / 1000.0;
        if (claims is not { ExpiresAt: { } end, IssuedAt: { } start }) return Refused("it does not say when it was made (iat) and when it expires (exp)");
        if (Math.Max(start, claims.NotBefore ?? start) > seconds + Skew.TotalSeconds) return Refused("it is not valid yet: the clock of the server that signs, or this one's, is wrong");
        if (end - Math.Min(start, seconds) > (MaxLifetime + Skew).TotalSeconds) return Refused("it is valid for longer than five minutes");
        if (VouchedUser.Of(claims.Subject, claims.Name, claims.Email, claims.Phone) is not { } user) return Refused("its subject (sub) is not a text of 1 to 200 characters");
        if (end + Skew.TotalSeconds <= seconds)
        {
            Log.IdentityTokenRefused(logger, "it has expired");
            return (null, ErrorCodes.IdentityTokenExpired);
        }

        return (new(user, TokenHash.Of($"{signed.EncodedHeader}.{signed.EncodedPayload}"), now + TimeSpan.FromSeconds(end - seconds) + Skew + Memory), null);
    }

    private (IdentityToken?, ErrorCode?) Refused(string why)
    {
        Log.IdentityTokenRefused(logger, why);
        return (null, ErrorCodes.IdentityTokenInvalid);
    }

    /// <summary>Whom it is for and how long it is good is checked here, by the store's time, and not by the handler.</summary>
    private static async Task<JsonWebToken?> CheckAsync(string text, IEnumerable<SecurityKey> keys)
    {
        var checks = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = true,
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
        };
        var result = await Handler.ValidateTokenAsync(text, checks).ConfigureAwait(false);

        // Whoever signs with extensions that have to be understood is not understood.
        return result is { IsValid: true, SecurityToken: JsonWebToken token } && !token.TryGetHeaderValue<object>("crit", out _) ? token : null;
    }

    private static IdentityClaims? Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), IdentityClaimsContext.Default.IdentityClaims);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}
