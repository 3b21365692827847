using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Draining;

/// <summary>Says once, at start, that the host would be cut off while it stops.</summary>
internal sealed class ShutdownTimeWarning(
    IOptions<HostOptions> host,
    IOptions<LiveChatHostOptions> options,
    IOptions<OutboxOptions> outbox,
    ILogger<ShutdownTimeWarning> logger) : IHostedService
{
    /// <summary>For the rest of the services, once everybody has gone.</summary>
    private static readonly TimeSpan ForTheRest = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // What is on its way, e.g. a mail, goes on while clients are sent away.
        var sendingAway = DrainWork.LongestOf(options.Value) + ForTheRest;
        var needed = sendingAway > outbox.Value.AttemptTimeout ? sendingAway : outbox.Value.AttemptTimeout;
        if (host.Value.ShutdownTimeout < needed) Log.ShutdownTimeTooShort(logger, host.Value.ShutdownTimeout, needed);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
