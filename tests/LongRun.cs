namespace LiveChat.Tests;

/// <summary>Whether tests take as long as somebody has to wait for rare things: with <c>LIVECHAT_LONG=1</c>.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LIVECHAT_LONG") == "1";
}
