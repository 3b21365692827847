using System.Globalization;

namespace LiveChat.AspNetCore.Ui;

/// <summary>What can be read on a colour, by the relative luminance of WCAG 2.2.</summary>
internal static class Contrast
{
    /// <summary>Black has as much contrast as white on a colour of this luminance; either has at least 4.5 on its side of it.</summary>
    private const double Middle = 0.183;

    /// <summary>Black or white, whichever can be read better.</summary>
    /// <param name="color">The colour, <c>#rrggbb</c>.</param>
    public static string ReadableOn(string color) => LuminanceOf(color) > Middle ? "#000" : "#fff";

    private static double LuminanceOf(string color) => (0.2126 * PartOf(color, 1)) + (0.7152 * PartOf(color, 3)) + (0.0722 * PartOf(color, 5));

    private static double PartOf(string color, int start)
    {
        var part = int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
