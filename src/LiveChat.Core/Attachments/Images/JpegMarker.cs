namespace LiveChat.Attachments.Images;

/// <summary>The markers of a JPEG (ITU-T T.81, table B.1) that something depends on here: the byte after 0xFF.</summary>
internal static class JpegMarker
{
    public const byte Temporary = 0x01;
    public const byte Baseline = 0xC0;
    public const byte Progressive = 0xC2;
    public const byte HuffmanTables = 0xC4;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte NumberOfLines = 0xDC;
    public const byte RestartInterval = 0xDD;
    public const byte Jfif = 0xE0;
    public const byte Exif = 0xE1;
    public const byte Profile = 0xE2;
    public const byte Adobe = 0xEE;
    public const byte LastApplication = 0xEF;
    public const byte Comment = 0xFE;

    /// <summary>Whether it belongs to the data of a scan.</summary>
    public static bool IsRestart(byte marker) => marker is >= FirstRestart and <= LastRestart;

    /// <summary>Whether it begins a frame of a kind that browsers show: sequential or progressive, Huffman.</summary>
    public static bool IsFrame(byte marker) => marker is >= Baseline and <= Progressive;

    /// <summary>Whether it belongs to a picture of another kind: lossless, hierarchical, arithmetic, or of an extension such as JPEG-LS.</summary>
    public static bool IsOfOtherKind(byte marker) => marker is > Progressive and <= 0xCF and not HuffmanTables or 0xDE or 0xDF or >= 0xF0 and < Comment;

    /// <summary>Whether it is about something else than the picture: application data, comments.</summary>
    public static bool IsForeign(byte marker) => marker is >= Jfif and <= LastApplication or Comment;
}
