using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Settings;

/// <summary>Puts the console's settings of one kind in force, beside those of code. What is invalid or has a name of code does not count, with a warning, and never stops anything: what it said before stays in force.</summary>
internal sealed class SettingsFollower<TOptions>(ISettingsShape<TOptions> shape, SettingsCheck<TOptions> check, ISettingsStore store, ILogger<SettingsFollower<TOptions>> logger) : ILiveSettings
    where TOptions : class
{
    private readonly Dictionary<string, NamedSettings<TOptions>> _good = new(StringComparer.Ordinal);
    private HashSet<(string Name, long Version)> _warned = [];
    private bool _isApplied;
    private volatile IReadOnlyList<string> _unusable = [];

    public IReadOnlyList<string> Unusable => _unusable;

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var documents = await store.ListAsync(shape.Kind, cancellationToken).ConfigureAwait(false);
        var warned = new HashSet<(string, long)>();
        void Warn(string name, long version, string why)
        {
            if (warned.Add((name, version)) && !_warned.Contains((name, version))) Log.SettingsIgnored(logger, shape.Kind, name, version, why);
        }

        foreach (var clash in documents.Where(d => shape.InCode.Contains(d.Key.Name, StringComparer.Ordinal))) Warn(clash.Key.Name, clash.Version, "code defines one of this name.");

        var all = Judge(documents);
        foreach (var bad in all.Where(s => s.Problems.Count > 0)) Warn(bad.Name, bad.Version, bad.Problems[0].Text);
        if (all.Any(s => WhenUnknown(s.Name) is not null && s.Problems.Count > 0 && !_good.ContainsKey(s.Name) && !_warned.Contains((s.Name, s.Version)))) Log.SettingsUnknown(logger, shape.Kind);
        shape.Apply([.. all.Select(InForce).OfType<NamedSettings<TOptions>>()]);
        _isApplied = true;
        foreach (var gone in _good.Keys.Except(all.Select(s => s.Name), StringComparer.Ordinal).ToList()) _good.Remove(gone);
        _unusable = [.. all.Where(s => s.Problems.Count > 0).Select(s => TitleOf(s.Name)), .. Lost(documents, all, warned)];
        _warned = warned;
    }

    public void AssumeTheWorst()
    {
        if (_isApplied || shape.WhenUnknown is not { } options) return;

        _isApplied = true;
        Log.SettingsUnknown(logger, shape.Kind);
        shape.Apply([.. shape.BuiltIn.Select(n => new NamedSettings<TOptions>(n, SettingsOrigin.Console, options))]);
    }

    /// <summary>What the store holds, judged.</summary>
    public async Task<IReadOnlyList<NamedSettings<TOptions>>> JudgeAsync(CancellationToken cancellationToken) => Judge(await store.ListAsync(shape.Kind, cancellationToken).ConfigureAwait(false));

    /// <returns>The settings; of a document that cannot count what it said before, or the worst that has to be assumed; <see langword="null"/> when there is nothing to go on.</returns>
    private NamedSettings<TOptions>? InForce(NamedSettings<TOptions> settings)
    {
        if (settings.Problems.Count == 0) return _good[settings.Name] = settings;

        return _good.GetValueOrDefault(settings.Name) ?? (WhenUnknown(settings.Name) is { } options ? settings with { Options = options } : null);
    }

    /// <summary>What of documents that count cannot: it is named, so that nothing falls away in silence.</summary>
    private IEnumerable<string> Lost(IReadOnlyList<SettingsDocument> documents, IReadOnlyList<NamedSettings<TOptions>> all, HashSet<(string, long)> warned)
    {
        foreach (var document in documents.Where(d => all.Any(s => s.Name == d.Key.Name && s.Problems.Count == 0)))
        {
            if (shape.Lost(document.Content) is not { Count: > 0 } lost) continue;

            var seen = (document.Key.Name, document.Version);
            if (warned.Add(seen) && !_warned.Contains(seen)) Log.SettingsIgnoredInPart(logger, shape.Kind, document.Key.Name, document.Version, string.Join(", ", lost));
            foreach (var name in lost) yield return $"{TitleOf(document.Key.Name)}: {name}";
        }
    }

    private string TitleOf(string name) => $"{shape.Kind.ToString().ToLowerInvariant()} {name}";

    private TOptions? WhenUnknown(string name) => shape.BuiltIn.Contains(name, StringComparer.Ordinal) ? shape.WhenUnknown : null;

    /// <summary>The documents that code leaves to the console, each with what is wrong with it.</summary>
    public IReadOnlyList<NamedSettings<TOptions>> Judge(IEnumerable<SettingsDocument> documents)
    {
        NamedSettings<TOptions>[] all = [.. documents.Where(d => !shape.InCode.Contains(d.Key.Name, StringComparer.Ordinal)).Select(Read)];

        // They may name each other, so each that falls may take others with it, unless it stays in force as it was.
        for (var again = true; again;)
        {
            again = false;
            shape.Consider([.. all.Where(s => s.Problems.Count == 0 || _good.ContainsKey(s.Name)).Select(s => s.Name)]);
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i].Problems.Count > 0 || Problems(all[i]) is not { Count: > 0 } problems) continue;

                all[i] = all[i] with { Problems = problems };
                again = true;
            }
        }

        return all;
    }

    /// <summary>A document as settings, unchecked. One that cannot be read has the options something new begins with, and says so.</summary>
    private NamedSettings<TOptions> Read(SettingsDocument document)
    {
        var name = document.Key.Name;
        try
        {
            if (!shape.IsName(name) && !shape.BuiltIn.Contains(name, StringComparer.Ordinal)) return Bad(document, SettingsProblemKind.Invalid, $"'{name}' cannot be its name.");

            var (options, stamp) = shape.Read(name, document.Content);
            return new(name, SettingsOrigin.Console, options) { Version = document.Version, ChangedAt = stamp.ChangedAt, ChangedBy = stamp.By };
        }
        catch (Exception e)
        {
            return Bad(document, SettingsProblemKind.Invalid, $"The document cannot be read: {e.GetType().Name}. A later version may have written it. Set it anew.");
        }
    }

    /// <summary>A rule that fails, the host's own or one that meets what no editor writes, must not keep the other documents from counting, nor this one from being mended.</summary>
    private IReadOnlyList<SettingsProblem> Problems(NamedSettings<TOptions> settings)
    {
        try
        {
            return check.Problems(settings.Name, settings.Options);
        }
        catch (Exception e)
        {
            return [new("", SettingsProblemKind.Invalid, $"It cannot be checked: {e.GetType().Name}. Set it anew.")];
        }
    }

    private NamedSettings<TOptions> Bad(SettingsDocument document, SettingsProblemKind kind, string text)
        => new(document.Key.Name, SettingsOrigin.Console, shape.New()) { Version = document.Version, Problems = [new("", kind, text)] };
}
