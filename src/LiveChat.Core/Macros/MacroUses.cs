using LiveChat.Diagnostics;
using LiveChat.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Macros;

/// <summary>
/// Counts how often macros are inserted. Counts are kept apart from the macros, so that using one neither moves the version of the settings nor disturbs who edits it, and are written at
/// most once a minute for each owner.
/// </summary>
internal sealed class MacroUses(ISettingsStore settings, MacrosInCode code, TimeProvider clock, ILogger<MacroUses> logger) : BackgroundService
{
    private const int MaxAttempts = 5;

    /// <summary>Of more owners at once nothing is counted until the next write.</summary>
    private const int MaxOwners = 5_000;

    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A host that stops waits no longer than this for the last counts.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Dictionary<MacroOwner, Dictionary<Guid, long>> _pending = [];

    public void Count(MacroOwner owner, MacroId id)
    {
        lock (_lock)
        {
            if (!_pending.TryGetValue(owner, out var counts))
            {
                if (_pending.Count >= MaxOwners) return;
                _pending[owner] = counts = [];
            }

            if (counts.Count < IMacroService.MaxPerOwner || counts.ContainsKey(id.Value)) counts[id.Value] = counts.GetValueOrDefault(id.Value) + 1;
        }
    }

    /// <summary>The counts of an owner's macros, with what this node has not written yet.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> OfAsync(MacroOwner owner, CancellationToken cancellationToken)
    {
        var counts = MacroFile.ReadCounts(await settings.GetAsync(MacroFile.KeyOf(SettingsKind.Use, owner), cancellationToken).ConfigureAwait(false));
        lock (_lock)
        {
            foreach (var (id, count) in _pending.GetValueOrDefault(owner) ?? []) counts[id] = counts.GetValueOrDefault(id) + count;
        }

        return counts;
    }

    /// <summary>Writes what was counted; what cannot be written now is written the next time.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        Dictionary<MacroOwner, Dictionary<Guid, long>> counted;
        lock (_lock) (counted, _pending) = (_pending, []);

        foreach (var (owner, counts) in counted)
        {
            try
            {
                await WriteAsync(owner, counts, cancellationToken).ConfigureAwait(false);
                counted.Remove(owner);
            }
            catch (Exception e)
            {
                PutBack(counted);
                if (!cancellationToken.IsCancellationRequested) Log.MacroUsesNotWritten(logger, e);
                return;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        using var patience = new CancellationTokenSource(LastPatience, clock);
        await WriteAsync(patience.Token).WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await WriteAsync(stoppingToken).ConfigureAwait(false);
    }

    /// <summary>Of macros that are not there any more, or never were, nothing is kept.</summary>
    private async Task WriteAsync(MacroOwner owner, Dictionary<Guid, long> counts, CancellationToken cancellationToken)
    {
        var key = MacroFile.KeyOf(SettingsKind.Use, owner);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var macros = MacroFile.Read(await settings.GetAsync(MacroFile.KeyOf(SettingsKind.Macro, owner), cancellationToken).ConfigureAwait(false)).Macros.Select(m => m.Id)
                .Concat(code.Of(owner).Select(m => m.Id.Value)).ToHashSet();
            var document = await settings.GetAsync(key, cancellationToken).ConfigureAwait(false);
            var sum = MacroFile.ReadCounts(document);
            foreach (var (id, count) in counts) sum[id] = sum.GetValueOrDefault(id) + count;
            foreach (var gone in sum.Keys.Where(id => !macros.Contains(id)).ToList()) sum.Remove(gone);
            if (await settings.SaveAsync(key, MacroFile.Write(sum), document?.Version ?? 0, cancellationToken).ConfigureAwait(false) is not null) return;
        }
    }

    private void PutBack(Dictionary<MacroOwner, Dictionary<Guid, long>> counted)
    {
        lock (_lock)
        {
            foreach (var (owner, counts) in counted)
            {
                if (!_pending.TryGetValue(owner, out var since))
                {
                    if (_pending.Count < MaxOwners) _pending[owner] = counts;
                    continue;
                }

                foreach (var (id, count) in counts) since[id] = since.GetValueOrDefault(id) + count;
            }
        }
    }
}
