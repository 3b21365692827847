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

    /// <summary>Gets or sets the shape. A pill says its label, a circle has it as its name only.</summary>
    /// <value>The default is <see langword="null"/>: a pill where there is a <see cref="Label"/>, otherwise a circle.</value>
    [EnumDataType(typeof(LauncherShape))]
    public LauncherShape? Shape { get; set; }

    /// <summary>Gets or sets the picture on the button.</summary>
    /// <value>The default is <see cref="LauncherIcon.Chat"/>. <see cref="LauncherIcon.Logo"/> needs a <see cref="LookOptions.LogoUrl"/>.</value>
    [EnumDataType(typeof(LauncherIcon))]
    public LauncherIcon Icon { get; set; } = LauncherIcon.Chat;

    /// <summary>Gets or sets a word next to the icon. Another one per language is the text <c>launcher.label</c> in <see cref="WidgetOptions.LocaleTexts"/>.</summary>
    /// <value>The default is none; a pill says "Open chat" then, in its language. At most 30 characters.</value>
    [MaxLength(30)]
    public string? Label { get; set; }

    /// <summary>Gets or sets a sentence shown beside the button, once per browser session until it is dismissed. Another one per language is the text <c>launcher.teaser</c> in <see cref="WidgetOptions.LocaleTexts"/>.</summary>
    /// <value>The default is none; at most 120 characters.</value>
    [MaxLength(120)]
    public string? Teaser { get; set; }

    /// <summary>Gets or sets how long the page has been there before <see cref="Teaser"/> is shown.</summary>
    /// <value>The default is 2 seconds; 0 seconds to 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan TeaserAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the paths of the pages the launcher is shown on: patterns such as <c>/help</c> or <c>/products/*</c>, where <c>*</c> is anything, also nothing and slashes. Also pages that change their address by script are looked at again.</summary>
    /// <value>The default is none, which means every page. A pattern begins with <c>/</c> or <c>*</c> and has at most 200 characters; at most 50.</value>
    [MaxLength(50)]
    public ICollection<string> ShowOn { get; } = new List<string>();

    /// <summary>Gets the paths of the pages the launcher is hidden on, also where <see cref="ShowOn"/> shows it. Where the launcher is hidden a script of the page can still open the panel.</summary>
    /// <value>The default is none. Patterns are those of <see cref="ShowOn"/>; at most 50.</value>
    [MaxLength(50)]
    public ICollection<string> HideOn { get; } = new List<string>();

    /// <summary>
    /// Gets or sets whether the launcher is hidden where nobody would answer: outside the opening hours of every queue the form can lead to, or while none of their agents is Available
    /// with a desk open. It is what the server knows when it hands out the script, which browsers keep for half a minute then instead of five; a page that stays is not told of a change. Visitors
    /// with a chat going on keep the launcher.
    /// </summary>
    /// <value>The default is <see langword="false"/>: customers may leave a message.</value>
    public bool HideWhenOffline { get; set; }
}
