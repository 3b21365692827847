using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>
/// Keeps the index of the activity log up to date. It looks once in a while instead of after each commit: what comes meanwhile is found anyway, and goes into the index
/// in one batch, which costs a fraction. A host that has an activity log of its own has nothing to fill.
/// </summary>
internal sealed class WordIndexFiller(IActivityLog log, TimeProvider clock, ILogger<WordIndexFiller> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Fills the index until nothing is missing.</summary>
    /// <returns>How long to wait before looking again.</returns>
    internal async Task<TimeSpan> RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (log is IWordIndex index && await index.FillAsync(cancellationToken).ConfigureAwait(false))
            {
            }

            return Period;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.IndexingFailed(logger, e);
            return AfterFailure;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (log is IWordIndex && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await RunOnceAsync(stoppingToken).ConfigureAwait(false), clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
