using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>The chunk <c>IHDR</c> of a PNG (PNG 3, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, PngColor Color)
{
    public const int Length = 13;

    /// <summary>Reads it.</summary>
    /// <exception cref="StructureException">It says what cannot be, or more pixels than may be.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> data, ImageLimits limits)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        var (depth, color) = (data[8], (PngColor)data[9]);
        var isPossible = color switch
        {
            PngColor.Grey => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Indexed => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GreyAlpha or PngColor.Rgba => depth is 8 or 16,
            _ => false,
        };
        if (!isPossible || data[10] != 0 || data[11] != 0 || data[12] > 1) throw StructureException.Corrupt();

        PixelLimit.Check(width, height, limits);
        return new((int)width, (int)height, depth, color);
    }
}
