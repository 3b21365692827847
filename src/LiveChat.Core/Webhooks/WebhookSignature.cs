using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Webhooks;

/// <summary>The names of a webhook's headers, and its signature: <c>t=1767225600,v1=9f86…</c>, where <c>v1</c> is HMAC-SHA256 over <c>t</c>, a full stop and the body, in hex.</summary>
public static class WebhookSignature
{
    /// <summary>The header with the signature.</summary>
    public const string Header = "LiveChat-Signature";

    /// <summary>The header with the event's id, the same for every try.</summary>
    public const string EventIdHeader = "LiveChat-Event-Id";

    /// <summary>The header with the event's name.</summary>
    public const string EventHeader = "LiveChat-Event";

    /// <summary>Writes the header: one <c>v1</c> for each secret.</summary>
    internal static string Write(ReadOnlySpan<byte> body, DateTimeOffset at, params ReadOnlySpan<string> secrets)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var header = new StringBuilder("t=").Append(time);
        foreach (var secret in secrets) header.Append(",v1=").Append(Convert.ToHexStringLower(Compute(secret, time, body)));
        return header.ToString();
    }

    internal static byte[] Compute(string secret, string time, ReadOnlySpan<byte> body)
    {
        var prefix = Encoding.UTF8.GetByteCount(time) + 1;
        var signed = ArrayPool<byte>.Shared.Rent(prefix + body.Length);
        try
        {
            Encoding.UTF8.GetBytes(time, signed);
            signed[prefix - 1] = (byte)'.';
            body.CopyTo(signed.AsSpan(prefix));
            return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed.AsSpan(0, prefix + body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed, clearArray: true);
        }
    }
}
