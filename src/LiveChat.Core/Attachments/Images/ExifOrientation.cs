using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>How a picture has to be turned, as cameras write it into EXIF: tag 0x0112 of the first directory of a TIFF structure. Everything else in there is left behind.</summary>
internal static class ExifOrientation
{
    /// <summary>As it is.</summary>
    public const int Upright = 1;

    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int EntrySize = 12;

    /// <summary>Whether it is one that has to be said.</summary>
    public static bool IsTurned(int orientation) => orientation is > Upright and <= 8;

    /// <summary>Whether width and height change places.</summary>
    public static bool IsSideways(int orientation) => orientation is >= 5 and <= 8;

    /// <summary>Reads it.</summary>
    /// <param name="tiff">From the byte order mark on.</param>
    /// <returns>2 to 8; otherwise <see cref="Upright"/>, also when it makes no sense.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return Upright;

        var littleEndian = tiff[0] == (byte)'I';
        var directory = UInt32(tiff[4..], littleEndian);
        if (directory > tiff.Length - 2) return Upright;

        var entries = tiff[(int)directory..];
        var count = UInt16(entries, littleEndian);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= EntrySize; i++, entries = entries[EntrySize..])
        {
            // Browsers pass over what makes no sense and go by the first that does.
            var isOne = UInt16(entries, littleEndian) == Tag && UInt16(entries[2..], littleEndian) == Short && UInt32(entries[4..], littleEndian) == 1;
            if (isOne && UInt16(entries[8..], littleEndian) is var value and >= Upright and <= 8) return value;
        }

        return Upright;
    }

    /// <summary>A TIFF structure with nothing else in it.</summary>
    public static byte[] Write(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, (byte)'*', 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort UInt16(ReadOnlySpan<byte> at, bool littleEndian) => littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint UInt32(ReadOnlySpan<byte> at, bool littleEndian) => littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
