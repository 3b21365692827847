using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>One upload: it says nothing and cannot be guessed. Its bytes have keys of their own, <see cref="AttachmentKey"/>, which begin as the id does.</summary>
/// <param name="Value">The id.</param>
public readonly record struct UploadId(Guid Value)
{
    /// <summary>Its last digits are zero: in keys of bytes they are not, so that of each key is known to which upload it belongs.</summary>
    private const int OwnBytes = 12;

    /// <summary>Makes a new, random id.</summary>
    public static UploadId New() => From(RandomNumberGenerator.GetBytes(OwnBytes));

    /// <summary>The id of what a client calls so in a chat: the same again for whoever asks again, and nobody else's.</summary>
    internal static UploadId Of(ChatId chat, Participant by, Guid client)
    {
        var who = by switch
        {
            Participant.Customer x => $"c{x.Contact}",
            Participant.OfAgent x => $"a{x.Id.Value}",
            Participant.Admin x => $"m{x.Id}",
            Participant.OfSystem x => $"s{x.Name}",
            _ => throw new UnreachableException($"{by.GetType().Name} uploads nothing."),
        };
        return From(SHA256.HashData(Encoding.UTF8.GetBytes($"{chat}/{client:N}/{who}")).AsSpan(0, OwnBytes));
    }

    /// <summary>The upload to which bytes belong.</summary>
    internal static UploadId Of(AttachmentKey key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return From(bytes[..OwnBytes]);
    }

    /// <summary>Under which the bytes are kept as they were sent.</summary>
    internal AttachmentKey SentKey => new(Value);

    /// <summary>A new key for what is kept of them: each attempt has its own, so that none gets in another's way.</summary>
    internal AttachmentKey NewKeptKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        Value.TryWriteBytes(bytes, bigEndian: true, out _);
        while (bytes[OwnBytes..].IndexOfAnyExcept((byte)0) < 0) RandomNumberGenerator.Fill(bytes[OwnBytes..]);
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">32 hexadecimal digits; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out UploadId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");

    private static UploadId From(ReadOnlySpan<byte> own)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        own.CopyTo(bytes);
        return new(new Guid(bytes, bigEndian: true));
    }
}
