using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Puts a PNG together.</summary>
internal static class PngBytes
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static readonly byte[] End = Chunk("IEND");

    /// <summary>A picture of eight bits of red, green and blue, with other chunks before and after its data.</summary>
    public static byte[] Picture(int width = 4, int height = 3, byte[][]? before = null, byte[][]? after = null)
        => [.. Signature, .. Header(width, height), .. (before ?? []).SelectMany(c => c), .. Data(width, height), .. (after ?? []).SelectMany(c => c), .. End];

    public static byte[] Header(int width, int height, byte depth = 8, byte color = 2, byte compression = 0, byte filter = 0, byte interlace = 0)
        => Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), depth, color, compression, filter, interlace]);

    public static byte[] Data(int width, int height) => Chunk("IDAT", Pixels(width, height));

    /// <summary>Compressed rows of different colours.</summary>
    public static byte[] Pixels(int width, int height)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width * 3; x++) zlib.WriteByte((byte)((x * 7) + (y * 31)));
            }
        }

        return memory.ToArray();
    }

    /// <summary>A picture of any kind of colours, of noise, with the palette it needs, and its data in three chunks.</summary>
    public static byte[] Kind(byte color, byte depth, bool isInterlaced = false, byte[][]? before = null)
    {
        const int Width = 20;
        const int Height = 12;
        var samples = color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var data = Noise(Width, Height, samples * depth, isInterlaced);
        byte[][] colors = color == 3 ? [Chunk("PLTE", [.. Enumerable.Range(0, 3 << depth).Select(i => (byte)(i * 83))])] : [];
        return
        [
            .. Signature, .. Header(Width, Height, depth, color, interlace: (byte)(isInterlaced ? 1 : 0)), .. colors.Concat(before ?? []).SelectMany(c => c),
            .. Chunk("IDAT", data[..1]), .. Chunk("IDAT"), .. Chunk("IDAT", data[1..]), .. End,
        ];
    }

    /// <summary>Compressed rows that use every filter; interlaced in seven passes (PNG 3, 8.2).</summary>
    private static byte[] Noise(int width, int height, int bitsPerPixel, bool isInterlaced)
    {
        (int X, int Y, int Across, int Down)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        var random = new Random(bitsPerPixel);
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest))
        {
            foreach (var pass in passes)
            {
                var row = new byte[1 + ((((width - pass.X + pass.Across - 1) / pass.Across * bitsPerPixel) + 7) / 8)];
                for (var y = pass.Y; y < height; y += pass.Down)
                {
                    random.NextBytes(row);
                    row[0] %= 5;
                    zlib.Write(row);
                }
            }
        }

        return memory.ToArray();
    }

    public static byte[] Profile(string name, byte[] data)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest)) zlib.Write(data);
        return Chunk("iCCP", [.. Encoding.Latin1.GetBytes(name), 0, 0, .. memory.ToArray()]);
    }

    /// <summary>How it has to be turned, and nothing else.</summary>
    public static byte[] Turned(byte orientation)
        => Chunk("eXIf", [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

    public static byte[] Animation(int frames, int plays = 0) => Chunk("acTL", [.. BigEndian(frames), .. BigEndian(plays)]);

    public static byte[] FrameControl(int number, int width, int height, int x = 0, int y = 0)
        => Chunk("fcTL", [.. BigEndian(number), .. BigEndian(width), .. BigEndian(height), .. BigEndian(x), .. BigEndian(y), 0, 1, 0, 10, 0, 0]);

    public static byte[] FrameData(int number, int width, int height) => FrameData(number, Pixels(width, height));

    public static byte[] FrameData(int number, byte[] data) => Chunk("fdAT", [.. BigEndian(number), .. data]);

    public static byte[] Chunk(string type, params byte[] data)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. checkedPart, .. BigEndian((int)Crc32.HashToUInt32(checkedPart))];
    }

    /// <summary>The same chunk with a check sum that is not its own.</summary>
    public static byte[] Damage(byte[] chunk) => [.. chunk[..^1], (byte)~chunk[^1]];

    /// <summary>The same file with check sums that are right, as far as it is one.</summary>
    public static byte[] Mend(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature)) return file;

        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12) break;

            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), Crc32.HashToUInt32(file.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }

        return file;
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
