namespace LiveChat.Attachments.Images;

/// <summary>How many pixels may be.</summary>
internal static class PixelLimit
{
    /// <exception cref="StructureException">There are none, or too many.</exception>
    public static void Check(long width, long height, ImageLimits limits)
    {
        if (width == 0 || height == 0) throw StructureException.Corrupt();
        if (width > limits.MaxSide || height > limits.MaxSide || width * height > limits.MaxPixels) throw new StructureException(ImageRefusal.TooManyPixels);
    }
}
