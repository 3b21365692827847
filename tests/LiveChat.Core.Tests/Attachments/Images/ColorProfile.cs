using System.Buffers.Binary;
using System.Text;

namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>A colour profile (ICC.1) of a screen whose red and green have changed places: whoever looks at a picture with it sees whether it was kept.</summary>
internal static class ColorProfile
{
    private const int HeaderLength = 128;

    /// <summary>The primaries of sRGB as they are written in a profile, in parts of 65,536.</summary>
    private static readonly int[] Red = [28_578, 14_580, 912];
    private static readonly int[] Green = [25_241, 46_981, 6_361];
    private static readonly int[] Blue = [9_376, 3_972, 46_792];
    private static readonly int[] White = [63_190, 65_536, 54_061];

    public static byte[] Swapped { get; } = Make();

    private static byte[] Make()
    {
        // A curve of 2.2 in parts of 256.
        byte[] curve = [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 51, 0, 0];
        (string Name, byte[] Data)[] tags =
        [
            ("wtpt", Place(White)), ("rXYZ", Place(Green)), ("gXYZ", Place(Red)), ("bXYZ", Place(Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        List<byte> table = [.. BigEndian(tags.Length)];
        List<byte> values = [];
        foreach (var (name, data) in tags)
        {
            table.AddRange([.. Encoding.ASCII.GetBytes(name), .. BigEndian(HeaderLength + 4 + (12 * tags.Length) + values.Count), .. BigEndian(data.Length)]);
            values.AddRange(data);
        }

        return [.. Header(HeaderLength + table.Count + values.Count), .. table, .. values];
    }

    /// <summary>Version 2.1, for a screen, from RGB to XYZ, under D50.</summary>
    private static byte[] Header(int length) =>
    [
        .. BigEndian(length), 0, 0, 0, 0, 2, 0x10, 0, 0, .. "mntrRGB XYZ "u8, .. new byte[12], .. "acsp"u8, .. new byte[28],
        .. BigEndian(63_190), .. BigEndian(65_536), .. BigEndian(54_061), .. new byte[48],
    ];

    private static byte[] Place(int[] xyz) => [.. "XYZ "u8, 0, 0, 0, 0, .. xyz.SelectMany(BigEndian)];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
