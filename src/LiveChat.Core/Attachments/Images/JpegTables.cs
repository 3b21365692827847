namespace LiveChat.Attachments.Images;

/// <summary>The tables of a JPEG (ITU-T T.81, B.2.4): they fill their segment to the last byte, so there is no room for anything else.</summary>
internal static class JpegTables
{
    /// <summary>Which quantization tables a segment has.</summary>
    /// <param name="data">The segment without its marker and length.</param>
    /// <returns>A bit for each.</returns>
    /// <exception cref="StructureException">They do not fill it.</exception>
    public static int Quantization(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) throw StructureException.Corrupt();

        var tables = 0;
        while (!data.IsEmpty)
        {
            var (precision, id) = (data[0] >> 4, data[0] & 0x0F);
            var length = precision == 0 ? 65 : 129;
            if (precision > 1 || id > 3 || data.Length < length) throw StructureException.Corrupt();

            tables |= 1 << id;
            data = data[length..];
        }

        return tables;
    }

    /// <summary>Looks through Huffman tables.</summary>
    /// <param name="data">The segment without its marker and length.</param>
    /// <exception cref="StructureException">They do not fill it.</exception>
    public static void CheckHuffman(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) throw StructureException.Corrupt();

        while (!data.IsEmpty)
        {
            if (data.Length < 17 || data[0] >> 4 > 1 || (data[0] & 0x0F) > 3) throw StructureException.Corrupt();

            var values = 0;
            foreach (var count in data[1..17]) values += count;
            if (values > 256 || data.Length < 17 + values) throw StructureException.Corrupt();

            data = data[(17 + values)..];
        }
    }
}
