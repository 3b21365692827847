using LiveChat.LoadTest;
using LiveChat.LoadTest.Servers;

namespace LiveChat.Benchmarks;

/// <summary>The stores that are on this machine: PostgreSQL where <c>LIVECHAT_TEST_POSTGRES</c> says how to reach it.</summary>
internal static class Stores
{
    /// <summary>Gets those that keep what they acknowledge.</summary>
    public static IEnumerable<string> Durable { get; } = Environment.GetEnvironmentVariable("LIVECHAT_TEST_POSTGRES") is { Length: > 0 } ? ["sqlite", "postgres"] : ["sqlite"];

    public static IEnumerable<string> All { get; } = ["memory", .. Durable];

    /// <summary>A store by its name; all of one name in this process are the same.</summary>
    public static StoreKind Named(string name) => StoreKind.Of(Arguments.Parse([]), name);
}
