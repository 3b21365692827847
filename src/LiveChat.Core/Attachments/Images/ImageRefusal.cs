namespace LiveChat.Attachments.Images;

/// <summary>Why a file is not taken for a picture.</summary>
internal static class ImageRefusal
{
    /// <summary>It has no bytes.</summary>
    public const string Empty = "empty";

    /// <summary>It is something else, or a kind of picture that browsers do not show.</summary>
    public const string TypeNotAllowed = "type_not_allowed";

    /// <summary>It begins as a picture and goes on as none.</summary>
    public const string Corrupt = "corrupt";

    /// <summary>It ends before the picture does.</summary>
    public const string Truncated = "truncated";

    /// <summary>It says that it is larger than <see cref="ImageLimits.MaxSide"/> or <see cref="ImageLimits.MaxPixels"/>.</summary>
    public const string TooManyPixels = "too_many_pixels";

    /// <summary>It has more frames than <see cref="ImageLimits.MaxFrames"/>.</summary>
    public const string TooManyFrames = "too_many_frames";
}
