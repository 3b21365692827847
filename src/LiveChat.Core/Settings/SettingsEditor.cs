using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Settings;

internal sealed class SettingsEditor<TOptions>(
    ISettingsShape<TOptions> shape,
    SettingsFollower<TOptions> follower,
    SettingsCheck<TOptions> check,
    ISettingsStore store,
    LiveSettings live,
    IEnumerable<ISettingsUses> uses,
    TimeProvider clock,
    ILogger<SettingsEditor<TOptions>> logger) : ISettingsEditor<TOptions>
    where TOptions : class
{
    private const int MaxAttempts = 5;

    public async Task<IReadOnlyList<NamedSettings<TOptions>>> ListAsync(CancellationToken cancellationToken = default)
    {
        await live.LookAsync(cancellationToken).ConfigureAwait(false);
        var console = await live.InTurnAsync(() => follower.JudgeAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        var set = console.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. shape.InCode.Select(n => new NamedSettings<TOptions>(n, SettingsOrigin.Code, shape.OptionsOf(n))),
            .. shape.BuiltIn.Where(n => !set.Contains(n)).Select(n => new NamedSettings<TOptions>(n, SettingsOrigin.BuiltIn, shape.OptionsOf(n))),
            .. console,
        ];
    }

    public async Task<NamedSettings<TOptions>?> FindAsync(string name, CancellationToken cancellationToken = default)
        => (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(s => s.Name == name);

    public async Task<SettingsOutcome<TOptions>> SaveAsync(
        SettingsActor actor, string name, TOptions options, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        if (IsInCode(name)) return await RefuseAsync(SettingsRefusal.DefinedInCode, name, cancellationToken).ConfigureAwait(false);
        if (!shape.IsName(name) && !IsBuiltIn(name))
            return new() { Refusal = SettingsRefusal.Invalid, Problems = [new("", SettingsProblemKind.Invalid, $"The name cannot be one. {shape.NameRule}")] };

        await live.LookAsync(cancellationToken).ConfigureAwait(false);
        var key = new SettingsKey(shape.Kind, name);
        var before = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if ((before?.Version ?? 0) != expectedVersion) return await RefuseAsync(SettingsRefusal.Changed, name, cancellationToken).ConfigureAwait(false);

        // Before anything takes its place: whatever fails from here on, nothing is forgotten that counted.
        var memory = await RememberAsync(name, before?.Content, cancellationToken).ConfigureAwait(false);
        SettingsProblem[] problems = [.. check.Problems(name, options), .. shape.ProblemsOfChange(name, before?.Content, memory, options)];
        if (problems is not []) return new() { Refusal = SettingsRefusal.Invalid, Problems = problems };

        var now = clock.GetUtcNow();
        var content = shape.Write(options, new(now.ToUnixTimeMilliseconds(), actor.Name));
        if (content.Length > SettingsDocument.MaxLength)
            return new() { Refusal = SettingsRefusal.Invalid, Problems = [new("", SettingsProblemKind.TooLong, "Everything together is too long. Shorten it.")] };

        var saved = await store.SaveAsync(key, content, expectedVersion, SettingsAudit.Of(actor, key, before?.Content, content, expectedVersion, now), cancellationToken).ConfigureAwait(false);
        if (saved is null) return await RefuseAsync(SettingsRefusal.Changed, name, cancellationToken).ConfigureAwait(false);

        await FollowAsync(name, content).ConfigureAwait(false);

        // As it was saved: by now somebody else may have saved something newer, which is not this caller's.
        var (kept, stamp) = shape.Read(name, saved.Content);
        return new() { Current = new(name, SettingsOrigin.Console, kept) { Version = saved.Version, ChangedAt = stamp.ChangedAt, ChangedBy = stamp.By } };
    }

    public async Task<SettingsOutcome<TOptions>> DeleteAsync(SettingsActor actor, string name, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedVersion, 1);
        if (IsInCode(name)) return await RefuseAsync(SettingsRefusal.DefinedInCode, name, cancellationToken).ConfigureAwait(false);

        await live.LookAsync(cancellationToken).ConfigureAwait(false);
        var key = new SettingsKey(shape.Kind, name);
        var before = IsKey(name) ? await store.GetAsync(key, cancellationToken).ConfigureAwait(false) : null;
        if (before is null) return await RefuseAsync(SettingsRefusal.NotFound, name, cancellationToken).ConfigureAwait(false);
        if (before.Version != expectedVersion) return await RefuseAsync(SettingsRefusal.Changed, name, cancellationToken).ConfigureAwait(false);

        // What is built in is there again afterwards.
        if (!IsBuiltIn(name) && await UsesOfAsync(key, cancellationToken).ConfigureAwait(false) is { Count: > 0 } usedBy)
            return await RefuseAsync(SettingsRefusal.InUse, name, cancellationToken).ConfigureAwait(false) with { UsedBy = usedBy };

        await RememberAsync(name, before.Content, cancellationToken).ConfigureAwait(false);
        var audit = SettingsAudit.Of(actor, key, before.Content, null, expectedVersion, clock.GetUtcNow());
        if (!await store.DeleteAsync(key, expectedVersion, audit, cancellationToken).ConfigureAwait(false))
            return await RefuseAsync(SettingsRefusal.Changed, name, cancellationToken).ConfigureAwait(false);

        await FollowAsync(name, null).ConfigureAwait(false);
        return new() { Current = IsBuiltIn(name) ? new(name, SettingsOrigin.BuiltIn, shape.OptionsOf(name)) : null };
    }

    private bool IsInCode(string name) => shape.InCode.Contains(name, StringComparer.Ordinal);

    private bool IsBuiltIn(string name) => shape.BuiltIn.Contains(name, StringComparer.Ordinal);

    private bool IsKey(string name) => shape.IsName(name) || IsBuiltIn(name);

    private async Task<SettingsOutcome<TOptions>> RefuseAsync(SettingsRefusal refusal, string name, CancellationToken cancellationToken)
        => new() { Refusal = refusal, Current = await FindAsync(name, cancellationToken).ConfigureAwait(false) };

    private async Task<IReadOnlyList<SettingsUse>> UsesOfAsync(SettingsKey key, CancellationToken cancellationToken)
    {
        var found = new List<SettingsUse>();
        foreach (var some in uses) found.AddRange(await some.OfAsync(key, cancellationToken).ConfigureAwait(false));
        return found;
    }

    /// <returns>What is remembered then.</returns>
    private async Task<string?> RememberAsync(string name, string? counted, CancellationToken cancellationToken)
    {
        if (shape.MemoryOf(name) is not { } key) return null;

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var memory = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
            if (shape.Remember(name, memory?.Content, counted) is not { } next || next == memory?.Content) return memory?.Content;
            if (await store.SaveAsync(key, next, memory?.Version ?? 0, cancellationToken).ConfigureAwait(false) is not null) return next;
        }

        throw new InvalidOperationException($"What is remembered of {shape.Kind} '{name}' changed too often. Send it again.");
    }

    /// <summary>
    /// It is committed: whoever asked may be gone, and what fails from here on does not undo it. What counts now is remembered at once, so that it still is when nobody can read the
    /// document any more.
    /// </summary>
    private async Task FollowAsync(string name, string? content)
    {
        try
        {
            await RememberAsync(name, content, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.SettingsNotRemembered(logger, e);
        }

        try
        {
            await live.LookAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.SettingsNotRead(logger, e);
        }
    }
}
