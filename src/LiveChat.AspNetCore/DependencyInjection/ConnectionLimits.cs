using System.ComponentModel.DataAnnotations;

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>How much one person or one connection may ask of a node. Raise them for load tests; a person never notices them.</summary>
public sealed class ConnectionLimits
{
    /// <summary>Gets or sets how many messages a second one person may send in the long run. More are answered <c>rate_limited</c>.</summary>
    /// <value>The default is 5; at least 0.1.</value>
    [Range(0.1, 1_000_000)]
    public double MessagesPerSecond { get; set; } = 5;

    /// <summary>Gets or sets how many messages one person may send at once after a pause.</summary>
    /// <value>The default is 20; at least 1.</value>
    [Range(1, 1_000_000)]
    public int MessageBurst { get; set; } = 20;

    /// <summary>Gets or sets how often a second one person may say "I am typing"; three at once, or as many if more.</summary>
    /// <value>The default is 1; at least 0.1.</value>
    [Range(0.1, 1_000_000)]
    public double TypingPerSecond { get; set; } = 1;

    /// <summary>Gets or sets how many chats one customer may start or resume a minute.</summary>
    /// <value>The default is 10; at least 1.</value>
    [Range(1, 1_000_000)]
    public int StartsPerMinute { get; set; } = 10;

    /// <summary>Gets or sets how many other calls a second one person may make in the long run.</summary>
    /// <value>The default is 20; at least 1.</value>
    [Range(1, 1_000_000)]
    public double CallsPerSecond { get; set; } = 20;

    /// <summary>Gets or sets how many other calls one person may make at once after a pause.</summary>
    /// <value>The default is 60; at least 1.</value>
    [Range(1, 1_000_000)]
    public int CallBurst { get; set; } = 60;

    /// <summary>Gets or sets how many tickets a minute one known visitor may ask for; also the limit per network address where <see cref="LiveChatHostOptions.TrustRemoteAddress"/> is set.</summary>
    /// <value>The default is 60; at least 1.</value>
    [Range(1, 1_000_000)]
    public int ConnectsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets how many connections one person may have to a node at once. One more is closed.</summary>
    /// <value>The default is 10; at least 1.</value>
    [Range(1, 1_000_000)]
    public int ConnectionsPerPerson { get; set; } = 10;

    /// <summary>Gets or sets how many frames a second a connection may send, well-formed or not. One that sends more is closed.</summary>
    /// <value>The default is 200; at least 10.</value>
    [Range(10, 10_000_000)]
    public int FramesPerSecond { get; set; } = 200;

    /// <summary>Gets or sets after how long a connection that sends nothing, not even a ping, is closed.</summary>
    /// <value>The default is 45 seconds; at least 20 seconds, at most 1 hour. Clients ping every 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:20", "01:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(45);
}
