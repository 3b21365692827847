using System.Diagnostics;

namespace LiveChat.Attachments.Images;

/// <summary>What the kinds of pictures are called on the wire, and how their names end.</summary>
internal static class ImageMediaTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Gif = "image/gif";

    public static string Of(ImageType type) => type switch
    {
        ImageType.Jpeg => Jpeg,
        ImageType.Png => Png,
        ImageType.Gif => Gif,
    };

    public static ImageType Of(string mediaType) => mediaType switch
    {
        Jpeg => ImageType.Jpeg,
        Png => ImageType.Png,
        Gif => ImageType.Gif,
        _ => throw new UnreachableException($"{mediaType} is never kept."),
    };

    public static string[] ExtensionsOf(string mediaType) => mediaType switch
    {
        Jpeg => [".jpg", ".jpeg"],
        Png => [".png"],
        Gif => [".gif"],
        _ => [],
    };
}
