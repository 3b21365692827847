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

    /// <summary>Gets or sets the address of the company's logo, shown in the panel's header while there is no agent, and on the launcher where its icon is <see cref="LauncherIcon.Logo"/>: an https address, or a path on LiveChat's own origin, e.g. <c>/images/logo.svg</c>. A square of 64 pixels or more.</summary>
    /// <value>The default is none; at most 500 characters. On the launcher a page's own policy has to allow the picture (<c>img-src</c>).</value>
    [MaxLength(500)]
    public string? LogoUrl { get; set; }

    /// <summary>Gets or sets what the panel is written in.</summary>
    /// <value>The default is <see cref="WidgetFont.System"/>.</value>
    [EnumDataType(typeof(WidgetFont))]
    public WidgetFont Font { get; set; } = WidgetFont.System;

    /// <summary>Gets or sets how much room the panel leaves between things.</summary>
    /// <value>The default is <see cref="WidgetDensity.Comfortable"/>.</value>
    [EnumDataType(typeof(WidgetDensity))]
    public WidgetDensity Density { get; set; } = WidgetDensity.Comfortable;
}
