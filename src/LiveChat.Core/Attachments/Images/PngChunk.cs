namespace LiveChat.Attachments.Images;

/// <summary>The chunks of a PNG that are known here, by their four letters.</summary>
internal static class PngChunk
{
    public const uint Header = 0x49484452;          // IHDR
    public const uint Palette = 0x504C5445;         // PLTE
    public const uint Data = 0x49444154;            // IDAT
    public const uint End = 0x49454E44;             // IEND
    public const uint Transparency = 0x74524E53;    // tRNS
    public const uint Profile = 0x69434350;         // iCCP
    public const uint Exif = 0x65584966;            // eXIf
    public const uint Animation = 0x6163544C;       // acTL
    public const uint FrameControl = 0x6663544C;    // fcTL
    public const uint FrameData = 0x66644154;       // fdAT

    private const uint Gamma = 0x67414D41;          // gAMA
    private const uint Chromaticities = 0x6348524D; // cHRM
    private const uint Srgb = 0x73524742;           // sRGB
    private const uint SignificantBits = 0x73424954; // sBIT
    private const uint CodingPoints = 0x63494350;   // cICP
    private const uint Mastering = 0x6D444356;      // mDCV
    private const uint LightLevel = 0x634C4C49;     // cLLI
    private const uint Density = 0x70485973;        // pHYs
    private const uint Background = 0x624B4744;     // bKGD

    /// <summary>Whether a picture that does not know it cannot be shown.</summary>
    public static bool IsCritical(uint type) => (type & 0x2000_0000) == 0;

    /// <summary>Whether it is four letters.</summary>
    public static bool IsPossible(uint type)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            if (!char.IsAsciiLetter((char)((type >> shift) & 0xFF))) return false;
        }

        return true;
    }

    /// <summary>Whether it says how the pixels are to be shown, in as many bytes as that takes: none that could say anything else.</summary>
    public static bool IsAppearance(uint type, uint length, PngHeader header) => type switch
    {
        Transparency => header.Color switch
        {
            PngColor.Grey => length == 2,
            PngColor.Rgb => length == 6,
            PngColor.Indexed => length is >= 1 and <= 256,
            _ => false,
        },
        Gamma or CodingPoints => length == 4,
        Chromaticities => length == 32,
        Srgb => length == 1,
        SignificantBits => length == header.Color switch { PngColor.Grey => 1u, PngColor.GreyAlpha => 2u, PngColor.Rgba => 4u, _ => 3u },
        Mastering => length == 24,
        LightLevel => length == 8,
        Density => length == 9,
        Background => length == header.Color switch { PngColor.Indexed => 1u, PngColor.Grey or PngColor.GreyAlpha => 2u, _ => 6u },
        _ => false,
    };
}
