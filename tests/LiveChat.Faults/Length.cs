namespace LiveChat.Faults;

/// <summary>How long these tests take: short for every day, long with <c>LIVECHAT_LONG=1</c>.</summary>
internal static class Length
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("LIVECHAT_LONG") == "1";

    /// <summary>Gets how often the server is killed.</summary>
    public static int KillRounds => IsLong ? 500 : 20;
}
