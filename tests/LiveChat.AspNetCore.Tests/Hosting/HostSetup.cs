using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>How a host under test differs from the usual one.</summary>
internal sealed record HostSetup
{
    public string Environment { get; init; } = "Production";

    public FakeTimeProvider? Clock { get; init; }

    public Action<LiveChatHostOptions>? Options { get; init; }

    public Action<WidgetOptions>? Widget { get; init; }

    public Action<LiveChatBuilder>? LiveChat { get; init; }

    public ILoggerProvider? Log { get; init; }

    public Action<KestrelServerOptions>? Kestrel { get; init; }

    /// <summary>For tests that are about something else than limits.</summary>
    public static void Generous(LiveChatHostOptions options)
    {
        options.Limits.MessagesPerSecond = 100_000;
        options.Limits.MessageBurst = 100_000;
        options.Limits.CallsPerSecond = 100_000;
        options.Limits.CallBurst = 100_000;
        options.Limits.FramesPerSecond = 1_000_000;
        options.Limits.StartsPerMinute = 100_000;
    }
}
