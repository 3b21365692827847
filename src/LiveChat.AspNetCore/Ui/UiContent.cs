using System.IO.Compression;
using System.Security.Cryptography;

namespace LiveChat.AspNetCore.Ui;

/// <summary>One body in every content coding we offer. Immutable; made once and served many times.</summary>
internal sealed class UiContent
{
    private readonly byte[] _brotli;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _plain;
    private readonly string _hash;

    private UiContent(string contentType, byte[] brotli, Lazy<byte[]> plain, ReadOnlySpan<byte> hashed)
    {
        ContentType = contentType;
        _brotli = brotli;
        _gzip = new(() => Pack(plain.Value, packed => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)));
        _plain = plain;
        _hash = Convert.ToHexStringLower(SHA256.HashData(hashed).AsSpan(0, 16));
    }

    public string ContentType { get; }

    /// <summary>Takes what the build has packed with Brotli, as almost every browser asks for it; the other forms are made when somebody asks for them.</summary>
    public static UiContent OfPacked(string contentType, byte[] brotli) => new(contentType, brotli, new Lazy<byte[]>(() => Unpack(brotli)), brotli);

    /// <summary>Packs what was made at run time.</summary>
    public static UiContent Of(string contentType, byte[] plain)
        => new(
            contentType,
            Pack(plain, packed => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)),
            new Lazy<byte[]>(plain),
            plain);

    /// <summary>The bytes in one coding.</summary>
    public ReadOnlyMemory<byte> In(ContentCoding coding)
        => coding == ContentCoding.Brotli ? _brotli : coding == ContentCoding.Gzip ? _gzip.Value : _plain.Value;

    /// <summary>The entity tag; each coding has its own, as they are different bytes.</summary>
    public string ETagIn(ContentCoding coding) => $"\"{_hash}-{coding.Name}\"";

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(plain);

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] brotli)
    {
        using var stream = new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
