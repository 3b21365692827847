namespace LiveChat.Attachments.Images;

/// <summary>What the samples of a PNG are.</summary>
internal enum PngColor : byte
{
    Grey = 0,
    Rgb = 2,
    Indexed = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
