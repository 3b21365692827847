namespace LiveChat.Browser.Tests.Browsing;

/// <summary>How long a test waits for something to be seen before it is missing. A limit, never a pause.</summary>
internal static class Patience
{
    public const int Milliseconds = 30_000;

    public static TimeSpan Span { get; } = TimeSpan.FromMilliseconds(Milliseconds);
}
