using System.Reflection;
using LiveChat.AspNetCore.Contract;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Puts the launcher's settings on the wire.</summary>
internal static class LauncherPage
{
    private static readonly string Version =
        typeof(LauncherPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <param name="widget">The settings.</param>
    /// <param name="origin">Where LiveChat is reached, e.g. <c>https://chat.example.com</c>.</param>
    /// <param name="words">What launchers say.</param>
    /// <param name="locale">In which language it says it.</param>
    /// <param name="isOffline">Whether it is hidden because nobody is there.</param>
    public static LauncherConfigDto Of(WidgetSettings widget, string origin, LauncherWords words, string locale, bool isOffline) => new()
    {
        SiteKey = widget.Id.Value,
        Name = widget.Name,
        Look = WidgetPage.Look(widget),
        OnAccent = Contrast.ReadableOn(widget.Look.Accent),
        Position = widget.Launcher.Position switch
        {
            LauncherPosition.BottomEnd => LauncherPositionDto.BottomEnd,
            LauncherPosition.BottomStart => LauncherPositionDto.BottomStart,
        },
        OffsetX = widget.Launcher.OffsetX,
        OffsetY = widget.Launcher.OffsetY,
        ZIndex = widget.Launcher.ZIndex,
        Label = LauncherWords.Label(widget, locale),
        Pill = widget.Launcher.Shape is LauncherShape.Pill ? true : null,
        Icon = LauncherIcons.Of(widget.Launcher.Icon),
        Logo = widget is { Launcher.Icon: LauncherIcon.Logo, Look.LogoUrl: { } logo } ? Absolute(logo, origin) : null,
        Teaser = LauncherWords.Teaser(widget, locale),
        TeaserAfterMs = (int)widget.Launcher.TeaserAfter.TotalMilliseconds,
        HideOn = PathRule.Of(widget.Launcher.ShowOn, widget.Launcher.HideOn),
        Offline = isOffline ? true : null,
        Words = words.Of(widget, locale),
        Version = Version,
    };

    private static string Absolute(string logo, string origin) => logo.StartsWith('/') ? origin + logo : logo;
}
