namespace LiveChat.Browser.Tests.Browsing;

/// <summary>A theory that needs Chromium; skipped with a reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = Chromium.Missing;
        Timeout = 240_000;
    }
}
