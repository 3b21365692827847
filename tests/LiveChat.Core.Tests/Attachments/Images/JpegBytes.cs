using System.Text;

namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Puts a JPEG together: grey, of one colour, with one code in its tables.</summary>
internal static class JpegBytes
{
    public static readonly byte[] Start = [0xFF, 0xD8];
    public static readonly byte[] End = [0xFF, 0xD9];
    public static readonly byte[] Jfif = Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    public static readonly byte[] Quantization = Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
    public static readonly byte[] Huffman = [.. Table(0x00), .. Table(0x10)];
    public static readonly byte[] Scan = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F];

    public static byte[] Picture(params byte[][] before) => [.. Start, .. Jfif, .. before.SelectMany(s => s), .. Rest()];

    /// <summary>Everything from the tables on.</summary>
    public static byte[] Rest(int width = 8, int height = 8) => [.. Quantization, .. Frame(width, height), .. Huffman, .. Scan, .. End];

    public static byte[] Frame(int width, int height, byte marker = 0xC0, byte precision = 8)
        => Segment(marker, [precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    /// <summary>What a camera writes: how it was held, and where.</summary>
    public static byte[] Camera(int orientation, string place)
    {
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, (byte)place.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. Encoding.ASCII.GetBytes(place),
        ];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    /// <summary>What stays of <see cref="Camera"/>.</summary>
    public static byte[] Turned(int orientation)
        => Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);

    public static byte[] Profile(int number, int planned, params byte[] piece) => Segment(0xE2, [.. "ICC_PROFILE\0"u8, (byte)number, (byte)planned, .. piece]);

    /// <summary>The beginning of a colour profile: nothing but its mark.</summary>
    public static byte[] ProfileHeader() => [.. new byte[36], .. "acsp"u8, .. new byte[88]];

    public static byte[] Segment(byte marker, params byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Table(byte id) => Segment(0xC4, [id, 1, .. new byte[15], 0]);
}
