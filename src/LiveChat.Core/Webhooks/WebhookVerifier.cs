using System.Globalization;
using System.Security.Cryptography;

namespace LiveChat.Webhooks;

/// <summary>Tells a receiver of webhooks which requests are LiveChat's. Compares in constant time. Thread-safe.</summary>
public sealed class WebhookVerifier
{
    /// <summary>How old a signature may be, or ahead of the receiver's clock, when nothing else is said: 5 minutes.</summary>
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromMinutes(5);

    private const int MaxHeader = 1_000;
    private const int HexLength = 64;

    private readonly string[] _secrets;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _window;

    /// <summary>Makes a verifier.</summary>
    /// <param name="secrets">The secrets that are valid now: one, or two while they are changed.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="window">How old a signature may be, or ahead; <see langword="null"/> for <see cref="DefaultWindow"/>. The clocks of both sides have to agree better than this.</param>
    /// <exception cref="ArgumentException">There is no secret, or an empty one.</exception>
    public WebhookVerifier(IEnumerable<string> secrets, TimeProvider? clock = null, TimeSpan? window = null)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _secrets = [.. secrets];
        if (_secrets.Length == 0 || _secrets.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("Give at least one secret, and no empty one.", nameof(secrets));
        (_clock, _window) = (clock ?? TimeProvider.System, window ?? DefaultWindow);
    }

    /// <summary>Judges a request.</summary>
    /// <param name="signature">The value of the header <see cref="WebhookSignature.Header"/>; <see langword="null"/> when there is none.</param>
    /// <param name="body">The body, byte by byte as it came: not parsed and written again.</param>
    public WebhookVerdict Verify(string? signature, ReadOnlySpan<byte> body)
    {
        if (!TryRead(signature, out var time, out var at, out var given)) return WebhookVerdict.Malformed;

        var isGenuine = false;
        foreach (var secret in _secrets)
        {
            var expected = WebhookSignature.Compute(secret, time, body);
            foreach (var one in given) isGenuine |= CryptographicOperations.FixedTimeEquals(one, expected);
        }

        if (!isGenuine) return WebhookVerdict.Forged;
        return (_clock.GetUtcNow() - at).Duration() > _window ? WebhookVerdict.Stale : WebhookVerdict.Genuine;
    }

    /// <summary>Versions it does not know are skipped, so that a newer one can be added beside.</summary>
    private static bool TryRead(string? header, out string time, out DateTimeOffset at, out List<byte[]> given)
    {
        (time, at, given) = (string.Empty, default, []);
        if (header is not { Length: > 0 and <= MaxHeader }) return false;

        foreach (var part in header.Split(','))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal) && time.Length == 0) time = part[2..];
            else if (part.StartsWith("v1=", StringComparison.Ordinal) && part.Length == 3 + HexLength && part.Skip(3).All(char.IsAsciiHexDigit)) given.Add(Convert.FromHexString(part[3..]));
        }

        if (given.Count == 0 || time.Length > 11 || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
