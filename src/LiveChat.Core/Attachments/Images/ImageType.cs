namespace LiveChat.Attachments.Images;

/// <summary>The kinds of pictures that are taken. What a file is called, and what its sender says of it, has no say in it.</summary>
internal enum ImageType
{
    /// <summary>JPEG: <c>image/jpeg</c>, <c>.jpg</c>.</summary>
    Jpeg,

    /// <summary>PNG, animated ones too: <c>image/png</c>, <c>.png</c>.</summary>
    Png,

    /// <summary>GIF, of 1987 and of 1989: <c>image/gif</c>, <c>.gif</c>.</summary>
    Gif,
}
