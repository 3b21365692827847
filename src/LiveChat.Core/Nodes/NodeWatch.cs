using System.Collections.ObjectModel;
using LiveChat.Diagnostics;
using LiveChat.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Nodes;

/// <summary>Looks from time to time at what nobody else looks at: whether the code of all nodes defines the same, and whether work was given up.</summary>
internal sealed class NodeWatch(
    NodeRegister register, CodeDefinitions definitions, IOutboxStore outbox, NodeHealth health, TimeProvider clock, ILogger<NodeWatch> logger) : BackgroundService
{
    private const int MaxDeadLetters = 100;

    /// <summary>Sooner than usual: meanwhile the others cannot know that this node is there.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>A host that starts or stops waits no longer than this for the others to be able to learn of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Dictionary<string, Dictionary<string, string>>? _here;
    private bool _failed;

    /// <summary>Says that this node is there before it serves anybody: a neighbour that stops asks whether there is a node to go to. What fails is said by the first look.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!register.IsAlone) await InTimeAsync(AnnounceAsync, cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that this node is gone; without it the others take it for gone a little later. Also when the host's time is over: the little it takes is this service's own.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await InTimeAsync(register.LeaveAsync, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Does one look. What cannot be read now is read the next time.</summary>
    /// <returns>When to look again.</returns>
    internal async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            Tell(register.IsAlone ? ReadOnlyDictionary<string, string>.Empty : await CompareAsync(cancellationToken).ConfigureAwait(false));
            health.DeadLetters = (await outbox.DeadLettersAsync(null, MaxDeadLetters, cancellationToken).ConfigureAwait(false)).Count;
            _failed = false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_failed) Log.NodesNotCompared(logger, e);
            _failed = true;
        }

        return register.IsAlone || register.IsConfirmed ? NodeRegister.Pause : AfterFailure;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await LookAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>In the store's time, which this node has to hear first: by its own it may be gone already.</summary>
    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        await health.EnsureStoreAnswersAsync(cancellationToken).ConfigureAwait(false);
        await register.AnnounceAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task InTimeAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await work(either.Token).WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Says that this node is there, whatever its code defines, and finds what others define differently.</summary>
    private async Task<IReadOnlyDictionary<string, string>> CompareAsync(CancellationToken cancellationToken)
    {
        var others = await register.ConfirmAsync(_here ?? [], cancellationToken).ConfigureAwait(false);
        if (_here is null)
        {
            _here = await FingerprintsAsync(cancellationToken).ConfigureAwait(false);
            await register.PublishAsync(_here, cancellationToken).ConfigureAwait(false);
        }

        return NodeDifferences.Find(_here, others);
    }

    /// <summary>Takes some tenths of a second for each secret.</summary>
    private async Task<Dictionary<string, Dictionary<string, string>>> FingerprintsAsync(CancellationToken cancellationToken)
    {
        var all = definitions.All().ToList();
        return NodeNotice.FingerprintsOf(all, all.Exists(d => d.Secrets.Count > 0) ? await register.SaltAsync(cancellationToken).ConfigureAwait(false) : [], cancellationToken);
    }

    /// <summary>Each difference is told once, and once more when it is over.</summary>
    private void Tell(IReadOnlyDictionary<string, string> differences)
    {
        var before = health.DifferentSettings;
        health.DifferentSettings = [.. differences.Keys.Order(StringComparer.Ordinal)];
        foreach (var (name, how) in differences.Where(d => !before.Contains(d.Key))) Log.SettingsDiffer(logger, name, how);
        foreach (var name in before.Where(n => !differences.ContainsKey(n))) Log.SettingsAgree(logger, name);
    }
}
