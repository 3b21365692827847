using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>The button on the company's page that opens the panel.</summary>
public sealed class LauncherOptions
{
    /// <summary>Gets or sets the corner.</summary>
    /// <value>The default is <see cref="LauncherPosition.BottomEnd"/>.</value>
    [EnumDataType(typeof(LauncherPosition))]
    public LauncherPosition Position { get; set; } = LauncherPosition.BottomEnd;

    /// <summary>Gets or sets the distance from the side.</summary>
    /// <value>The default is 20 pixels; 0 to 200.</value>
    [Range(0, 200)]
    public int OffsetX { get; set; } = 20;

    /// <summary>Gets or sets the distance from the bottom.</summary>
    /// <value>The default is 20 pixels; 0 to 200.</value>
    [Range(0, 200)]
    public int OffsetY { get; set; } = 20;

    /// <summary>Gets or sets the stacking order.</summary>
    /// <value>The default is 2,147,483,000; at least 0.</value>
    [Range(0, int.MaxValue)]
    public int ZIndex { get; set; } = 2_147_483_000;

    /// <summary>Gets or sets a word next to the icon.</summary>
    /// <value>The default is none, which makes a round button; at most 30 characters.</value>
    [MaxLength(30)]
    public string? Label { get; set; }

    /// <summary>Gets or sets a sentence shown beside the button, once per browser session until it is dismissed.</summary>
    /// <value>The default is none; at most 120 characters.</value>
    [MaxLength(120)]
    public string? Teaser { get; set; }
}
