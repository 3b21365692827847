using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>Draws pictures, as PNG files.</summary>
internal static class Drawing
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A vase on a table before a wall.</summary>
    public static byte[] Vase(int width = 800, int height = 600) => Draw(width, height, CompressionLevel.Optimal, (x, y) =>
    {
        var (across, down) = ((2.0 * x / width) - 1, (double)y / height);
        var half = 0.16 + (0.10 * Math.Sin((down * 7) - 1.2));
        if (down is > 0.22 and < 0.82 && Math.Abs(across) < half) return Shade(58, 104, 140, 1.1 - (0.6 * (across + half)));

        return down > 0.7 ? Shade(150, 106, 70, 1.5 - down) : Shade(226, 217, 200, 1.05 - (0.25 * Math.Abs(across - 0.4)));
    });

    /// <summary>Sand: at its usual size so many bytes that nobody has it loaded unasked.</summary>
    public static byte[] Sand(int width = 1600, int height = 1200)
    {
        var grains = new Random(1881);
        return Draw(width, height, CompressionLevel.NoCompression, (_, _) => Shade(214, 186, 140, 0.7 + (0.3 * grains.NextDouble())));
    }

    private static byte[] Draw(int width, int height, CompressionLevel level, Func<int, int, (byte Red, byte Green, byte Blue)> colour)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, level, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (red, green, blue) = colour(x, y);
                    packed.Write([red, green, blue]);
                }
            }
        }

        return [.. Signature, .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    private static (byte Red, byte Green, byte Blue) Shade(int red, int green, int blue, double light)
    {
        return (Of(red), Of(green), Of(blue));

        byte Of(int colour) => (byte)Math.Clamp(colour * light, 0, 255);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. content, .. BigEndian((int)Crc32.HashToUInt32(content))];
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
