using LiveChat.Browser.Tests.Browsing;

namespace LiveChat.Browser.Tests.Screens;

/// <summary>Makes pictures only when asked: they are for eyes, not for the build.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreensTheoryAttribute : TheoryAttribute
{
    public ScreensTheoryAttribute()
        => Skip = Chromium.Missing
            ?? (Environment.GetEnvironmentVariable("LIVECHAT_SCREENS") == "1" ? null : "Pictures are made when LIVECHAT_SCREENS is 1.");
}
