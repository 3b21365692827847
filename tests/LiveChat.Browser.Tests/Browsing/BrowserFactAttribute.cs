namespace LiveChat.Browser.Tests.Browsing;

/// <summary>A fact that needs Chromium; skipped with a reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = Chromium.Missing;
        Timeout = 240_000;
    }
}
