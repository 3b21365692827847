using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Ui;

/// <summary>What is drawn on the launcher: one line on the 20 px grid, with round ends.</summary>
internal static class LauncherIcons
{
    private const string Bubble = "M5 3.75h10A2.25 2.25 0 0 1 17.25 6v6A2.25 2.25 0 0 1 15 14.25H9.75L6 17.25v-3H5A2.25 2.25 0 0 1 2.75 12V6A2.25 2.25 0 0 1 5 3.75z";

    // Rounder, so that the mark has room. Its dot is a line without length.
    private const string Question = "M10 2.75a7.25 7.25 0 1 1-3.25 13.73L2.9 17.1l.9-3.6A7.25 7.25 0 0 1 10 2.75zM7.9 8.05a2.1 2.1 0 1 1 3.2 1.8c-.7.45-1.1.8-1.1 1.5M10 13.4v.01";

    /// <summary>The line of an icon; under a logo, which may fail to load, lies the bubble.</summary>
    public static string Of(LauncherIcon icon) => icon switch
    {
        LauncherIcon.Chat or LauncherIcon.Logo => Bubble,
        LauncherIcon.Question => Question,
    };
}
