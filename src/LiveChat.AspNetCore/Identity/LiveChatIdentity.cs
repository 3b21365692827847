using System.Security.Cryptography;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.AspNetCore.Identity;

/// <summary>Lets the host vouch for its signed-in users: it makes the token that a page hands to the widget. Registered by <c>AddLiveChat</c>; thread-safe.</summary>
/// <remarks>A token is good for the first browser that brings it, and whoever has it is the user: hand it only to the page of that user, never put it into an address, and never let the page be cached.</remarks>
public sealed class LiveChatIdentity
{
    /// <summary>The longest a token may be good for: 5 minutes.</summary>
    public static readonly TimeSpan MaxLifetime = IdentityTokens.MaxLifetime;

    private const int IdBytes = 16;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly WidgetCatalog _widgets;
    private readonly IdentityKeys _keys;
    private readonly StoreClock _clock;

    internal LiveChatIdentity(WidgetCatalog widgets, IdentityKeys keys, StoreClock clock) => (_widgets, _keys, _clock) = (widgets, keys, clock);

    /// <summary>Makes a token for a signed-in user; a new one for every page, and only after the host has authenticated the user.</summary>
    /// <param name="userId">The host's own id of the user: 1 to 200 characters, the same at every visit. Who has the same id is the same customer.</param>
    /// <param name="email">The e-mail address; the default is none. One that is no address of one mailbox is left out.</param>
    /// <param name="name">The name agents see; the default is none. More than 100 characters are cut.</param>
    /// <param name="phone">The phone number; the default is none. What is no number is left out.</param>
    /// <param name="lifetime">How long the page may take to bring it. The default is 5 minutes; at least 1 second, at most 5 minutes.</param>
    /// <param name="siteKey">The widget; may be left out when there is only one, or only one with secrets.</param>
    /// <returns>A JSON Web Token, signed with HMAC-SHA256.</returns>
    /// <exception cref="ArgumentException">The user id is no id, the lifetime is out of range, or there is no such widget.</exception>
    /// <exception cref="InvalidOperationException">The widget has no secrets, or none is named and there are several.</exception>
    public string CreateToken(string userId, string? email = null, string? name = null, string? phone = null, TimeSpan? lifetime = null, string? siteKey = null)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var user = VouchedUser.Of(userId, name, email, phone)
            ?? throw new ArgumentException($"A user id needs 1 to {VouchedUser.MaxSubject} characters of well-formed Unicode without U+0000.", nameof(userId));
        var length = lifetime ?? MaxLifetime;
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.FromSeconds(1), nameof(lifetime));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLifetime, nameof(lifetime));
        var widget = Find(siteKey);
        if (_keys.Of(widget) is not [var key, ..])
        {
            throw new InvalidOperationException(
                $"The widget '{widget}' has no secret to sign with. Add one: AddWidget(\"{widget}\", w => w.Identity.Secrets.Add(…)), 32 random bytes in base64 from a place only the server reads.");
        }

        var now = _clock.Now;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = widget.Value,
            IssuedAt = now.UtcDateTime,
            Expires = (now + length).UtcDateTime,
            Claims = ClaimsOf(user),
            SigningCredentials = new(key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>With an id of its own, so that two devices at the same second have two tokens.</summary>
    private static Dictionary<string, object> ClaimsOf(VouchedUser user)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [JwtRegisteredClaimNames.Sub] = user.Subject,
            [JwtRegisteredClaimNames.Jti] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        };
        if (user.Name is { } name) claims[JwtRegisteredClaimNames.Name] = name;
        if (user.Email is { } email) claims[JwtRegisteredClaimNames.Email] = email;
        if (user.Phone is { } phone) claims[JwtRegisteredClaimNames.PhoneNumber] = phone;
        return claims;
    }

    /// <summary>Widgets the console makes have no secrets, so one more of them changes nothing for who names none.</summary>
    private WidgetId Find(string? siteKey)
    {
        if (siteKey is not null) return _widgets.Find(new(siteKey))?.Id ?? throw new ArgumentException($"There is no widget with the site key '{siteKey}'. Add it with AddWidget.", nameof(siteKey));

        WidgetId[] all = [.. _widgets.All.Select(w => w.Id)];
        WidgetId[] vouching = [.. all.Where(id => _keys.Of(id).Count > 0)];
        return (vouching is [] ? all : vouching) is [var only] ? only : throw new InvalidOperationException("There is more than one widget. Say with siteKey for which one the token is.");
    }
}
