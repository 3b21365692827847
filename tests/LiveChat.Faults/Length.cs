using LiveChat.Tests;

namespace LiveChat.Faults;

/// <summary>How long these tests take: short for every day, long with <c>LIVECHAT_LONG=1</c>.</summary>
internal static class Length
{
    /// <summary>How often the server is killed before everything is compared.</summary>
    public const int KillRounds = 20;

    /// <summary>Gets how often that is done, each time with an empty store.</summary>
    public static int Kills => LongRun.IsOn ? 25 : 1;

    /// <summary>Gets how often the power is lost.</summary>
    public static int PowerCuts => LongRun.IsOn ? 100 : 5;

    /// <summary>Gets how long a node stands still.</summary>
    public static TimeSpan Pause => TimeSpan.FromSeconds(LongRun.IsOn ? 60 : 12);

    /// <summary>Gets how often each node is replaced by another one.</summary>
    public static int Replacements => LongRun.IsOn ? 20 : 1;

    /// <summary>Gets how many chats each customer has before and after a fault.</summary>
    public static int Chats => LongRun.IsOn ? 10 : 1;
}
