using LiveChat.AspNetCore.Ui;

namespace LiveChat.AspNetCore.Tests.Ui;

public class ReadingOnAColour
{
    [Theory]
    [InlineData("#1d4ed8", "#fff")]
    [InlineData("#000000", "#fff")]
    [InlineData("#ffffff", "#000")]
    [InlineData("#f2a33a", "#000")]
    [InlineData("#0f766e", "#fff")]
    [InlineData("#808080", "#000")]
    public void Black_or_white_is_chosen(string color, string readable) => Assert.Equal(readable, Contrast.ReadableOn(color));

    [Fact]
    public void Whatever_the_colour_the_chosen_one_has_the_contrast_that_text_needs()
    {
        for (var color = 0; color < 0x1000; color++)
        {
            var (red, green, blue) = ((color >> 8) * 17, ((color >> 4) & 15) * 17, (color & 15) * 17);
            var luminance = (0.2126 * Part(red)) + (0.7152 * Part(green)) + (0.0722 * Part(blue));
            var contrast = Contrast.ReadableOn($"#{red:x2}{green:x2}{blue:x2}") == "#000" ? (luminance + 0.05) / 0.05 : 1.05 / (luminance + 0.05);

            Assert.True(contrast >= 4.5, $"{red} {green} {blue}: {contrast}");
        }
    }

    private static double Part(int value)
    {
        var part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
