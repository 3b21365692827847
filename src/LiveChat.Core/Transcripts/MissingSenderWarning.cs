using LiveChat.Diagnostics;
using LiveChat.Widgets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Transcripts;

/// <summary>Says once, at start, that widgets want transcripts and nothing sends them.</summary>
internal sealed class MissingSenderWarning(WidgetCatalog widgets, ILogger<MissingSenderWarning> logger, ITranscriptSender? sender = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (sender is null && widgets.All.Any(w => w.Behaviour.TranscriptEmail)) Log.NoTranscriptSender(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
