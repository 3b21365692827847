namespace LiveChat.AspNetCore.Contract;

/// <summary>What the loader script carries inside: the launcher's look and where the panel is. Nothing else is fetched before the first open.</summary>
internal sealed record LauncherConfigDto : WireRecord
{
    /// <summary>The widget's site key.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The company's name as the panel shows it; names the launcher and the panel for screen readers.</summary>
    public required string Name { get; init; }

    /// <summary>The look.</summary>
    public required LookDto Look { get; init; }

    /// <summary>What can be read on the company's colour: <c>#000</c> or <c>#fff</c>.</summary>
    public required string OnAccent { get; init; }

    /// <summary>The corner.</summary>
    public required LauncherPositionDto Position { get; init; }

    /// <summary>Pixels from the side, 0 to 200.</summary>
    public required int OffsetX { get; init; }

    /// <summary>Pixels from the bottom, 0 to 200.</summary>
    public required int OffsetY { get; init; }

    /// <summary>The stacking order.</summary>
    public required int ZIndex { get; init; }

    /// <summary>A word for the launcher, and its name then; absent for none.</summary>
    public string? Label { get; init; }

    /// <summary>Whether words stand next to the icon; absent for a round launcher.</summary>
    public bool? Pill { get; init; }

    /// <summary>The icon: one line on the 20 px grid, as in the <c>d</c> of an SVG path.</summary>
    public required string Icon { get; init; }

    /// <summary>The address of a picture in place of the icon; absent for none.</summary>
    public string? Logo { get; init; }

    /// <summary>A sentence shown beside the launcher once per browser session; absent for none.</summary>
    public string? Teaser { get; init; }

    /// <summary>After how many milliseconds on the page; 0 to 300,000.</summary>
    public required int TeaserAfterMs { get; init; }

    /// <summary>On which paths the launcher is hidden: a regular expression of JavaScript; absent for none.</summary>
    public string? HideOn { get; init; }

    /// <summary>Whether the launcher is hidden because nobody is there; absent when it is not.</summary>
    public bool? Offline { get; init; }

    /// <summary>What the launcher says until the panel has told it its words.</summary>
    public required LauncherWordsDto Words { get; init; }

    /// <summary>The version of LiveChat, as <c>LiveChat.version</c> tells it.</summary>
    public required string Version { get; init; }
}
