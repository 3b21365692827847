using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>The look of a widget.</summary>
public sealed class LookOptions
{
    /// <summary>Gets or sets the company's colour.</summary>
    /// <value>The default is <c>#1d4ed8</c>; <c>#</c> and six hexadecimal digits.</value>
    [Required]
    public string Accent { get; set; } = "#1d4ed8";

    /// <summary>Gets or sets whether the panel is light or dark.</summary>
    /// <value>The default is <see cref="ColorScheme.Auto"/>.</value>
    [EnumDataType(typeof(ColorScheme))]
    public ColorScheme Scheme { get; set; } = ColorScheme.Auto;

    /// <summary>Gets or sets the radius of panel and bubbles.</summary>
    /// <value>The default is 16 pixels; 0 to 28.</value>
    [Range(0, 28)]
    public int Radius { get; set; } = 16;
}
