using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>What the header of a JPEG's frame says (ITU-T T.81, B.2.2), and whether its scans fit to it.</summary>
internal sealed class JpegFrame
{
    private readonly byte[] _components;
    private readonly int _tables;

    private JpegFrame(int width, int height, byte[] components, int tables) => (Width, Height, _components, _tables) = (width, height, components, tables);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads it.</summary>
    /// <param name="data">The segment without its marker and length.</param>
    /// <param name="limits">How many pixels may be.</param>
    /// <exception cref="StructureException">It says what cannot be, or what browsers do not show.</exception>
    public static JpegFrame Read(ReadOnlySpan<byte> data, ImageLimits limits)
    {
        if (data.Length < 6 || data[5] is not (1 or 3 or 4) || data.Length != 6 + (3 * data[5])) throw StructureException.Corrupt();
        if (data[0] != 8) throw new StructureException(ImageRefusal.TypeNotAllowed);

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        var components = new byte[data[5]];
        var tables = 0;
        for (var i = 0; i < components.Length; i++)
        {
            var (id, sampling, table) = (data[6 + (3 * i)], data[7 + (3 * i)], data[8 + (3 * i)]);
            if (sampling >> 4 is < 1 or > 4 || (sampling & 0x0F) is < 1 or > 4 || table > 3 || components.AsSpan(0, i).Contains(id)) throw StructureException.Corrupt();

            components[i] = id;
            tables |= 1 << table;
        }

        PixelLimit.Check(width, height, limits);
        return new(width, height, components, tables);
    }

    /// <summary>Whether the header of a scan (B.2.3) names components of this frame, and tables that were there.</summary>
    /// <param name="data">The segment without its marker and length.</param>
    /// <param name="quantizationTables">A bit for each that was there.</param>
    public bool Has(ReadOnlySpan<byte> data, int quantizationTables)
    {
        if (data.IsEmpty || data[0] is < 1 or > 4 || data.Length != 4 + (2 * data[0]) || (_tables & ~quantizationTables) != 0) return false;

        for (var i = 0; i < data[0]; i++)
        {
            var (id, tables) = (data[1 + (2 * i)], data[2 + (2 * i)]);
            if (!_components.Contains(id) || tables >> 4 > 3 || (tables & 0x0F) > 3) return false;
        }

        var (first, last, bits) = (data[^3], data[^2], data[^1]);
        return first <= last && last <= 63 && bits >> 4 <= 13 && (bits & 0x0F) <= 13;
    }
}
