namespace LiveChat.Attachments.Images;

/// <summary>How large a picture may say it is. Nothing is decoded here, but whoever looks at it has to.</summary>
/// <param name="MaxSide">The most pixels of a side.</param>
/// <param name="MaxPixels">The most pixels in all.</param>
/// <param name="MaxFrames">The most frames of an animation.</param>
internal sealed record ImageLimits(int MaxSide, long MaxPixels, int MaxFrames)
{
    /// <summary>16,384 pixels a side, 67,108,864 in all, 2,000 frames.</summary>
    public static ImageLimits Default { get; } = new(16_384, 67_108_864, 2_000);
}
