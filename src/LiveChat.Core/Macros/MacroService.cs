using LiveChat.Audit;
using LiveChat.Clocks;
using LiveChat.Settings;

namespace LiveChat.Macros;

internal sealed class MacroService(ISettingsStore settings, MacroAccess access, MacroUses uses, MacroChanges changes, MacrosInCode code, StoreClock clock) : IMacroService
{
    private const int MaxAttempts = 20;

    public async Task<IReadOnlyList<Macro>> ListAsync(MacroActor who, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var all = new List<Macro>();
        foreach (var owner in MacroAccess.UsedBy(who)) all.AddRange(await ReadAsync(owner, cancellationToken).ConfigureAwait(false));
        return all;
    }

    public async Task<IReadOnlyList<Macro>?> ListOfAsync(MacroActor who, MacroOwner owner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(owner);
        return access.Check(who, owner, toEdit: false) is null ? await ReadAsync(owner, cancellationToken).ConfigureAwait(false) : null;
    }

    public IReadOnlyList<MacroTeam> TeamsOf(MacroActor who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return access.TeamsOf(who);
    }

    public async Task<MacroOutcome> SaveAsync(MacroActor who, MacroOwner owner, MacroId id, MacroText text, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tidy = text.Tidy();
        if (Check(who, owner, id) is { } refusal) return MacroOutcome.Refused(refusal);
        if (tidy.Problem() is { } problem) return MacroOutcome.Refused(problem);

        var edit = await UpdateAsync(owner, Save, cancellationToken).ConfigureAwait(false);
        return await OutcomeAsync(owner, id, edit, cancellationToken).ConfigureAwait(false);

        Edit Save(MacroFile file)
        {
            var known = file.Find(id);

            // Saved already: the first answer was lost, or somebody else wrote the same.
            if (known?.Text == tidy) return new(file);
            if (known is null && expectedVersion > 0) return new(file, MacroRefusal.NotFound);
            if (known is not null && known.Version != expectedVersion) return new(file, MacroRefusal.Changed);

            var now = clock.Now;
            return new(file.With(id, tidy, who.Name, now)) { Audit = MacroAudit.Saved(who, owner, known?.Of(owner, 0), id, tidy, now) };
        }
    }

    public async Task<MacroOutcome> DeleteAsync(MacroActor who, MacroOwner owner, MacroId id, long expectedVersion, CancellationToken cancellationToken = default)
    {
        if (Check(who, owner, id) is { } refusal) return MacroOutcome.Refused(refusal);

        var edit = await UpdateAsync(
            owner,
            file => file.Find(id) switch
            {
                null => new(file),
                { } known when known.Version != expectedVersion => new(file, MacroRefusal.Changed),
                { } known => new(file.Without(id)) { Audit = MacroAudit.Removed(who, owner, id, known.Version, clock.Now) },
            },
            cancellationToken).ConfigureAwait(false);
        return await OutcomeAsync(owner, id, edit, cancellationToken).ConfigureAwait(false);
    }

    public async Task<MacroImport> ImportAsync(MacroActor who, MacroOwner owner, IReadOnlyList<MacroText> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Check(who, owner) is { } refusal) return new() { Refusal = refusal };

        MacroText[] tidy = [.. texts.Select(t => t.Tidy())];
        var problems = tidy.Index().Where(x => x.Item.Problem() is not null).ToDictionary(x => x.Index, x => x.Item.Problem()!.Value);
        if (problems.Count > 0) return new() { Problems = problems };

        var added = 0;
        var edit = await UpdateAsync(owner, AddAll, cancellationToken).ConfigureAwait(false);
        return edit.Refusal is { } full ? new() { Refusal = full } : new() { Added = added, Unchanged = tidy.Length - added };

        Edit AddAll(MacroFile file)
        {
            var now = clock.Now;
            var known = file.Macros.Select(m => m.Text).Concat(code.Of(owner).Select(m => m.Text)).ToHashSet();
            MacroText[] missing = [.. tidy.Where(known.Add)];
            added = missing.Length;
            if (file.Macros.Count + added > IMacroService.MaxPerOwner) return new(file, MacroRefusal.Full);
            return new(missing.Aggregate(file, (f, text) => f.With(MacroId.New(now), text, who.Name, now))) { Audit = MacroAudit.Imported(who, owner, added, now) };
        }
    }

    public MacroRefusal? CountUse(MacroActor who, MacroOwner owner, MacroId id)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(owner);
        if (!MacroAccess.UsedBy(who).Contains(owner)) return MacroRefusal.OwnerNotFound;

        uses.Count(owner, id);
        return null;
    }

    private MacroRefusal? Check(MacroActor who, MacroOwner owner, MacroId id) => Check(who, owner) ?? (code.Has(owner, id) ? MacroRefusal.DefinedInCode : null);

    private MacroRefusal? Check(MacroActor who, MacroOwner owner)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(owner);
        return access.Check(who, owner, toEdit: true);
    }

    private async Task<IReadOnlyList<Macro>> ReadAsync(MacroOwner owner, CancellationToken cancellationToken)
    {
        var file = MacroFile.Read(await settings.GetAsync(MacroFile.KeyOf(SettingsKind.Macro, owner), cancellationToken).ConfigureAwait(false));
        MacroInCode[] fixedOnes = [.. code.Of(owner)];
        if (file.Macros.Count + fixedOnes.Length == 0) return [];

        var counts = await uses.OfAsync(owner, cancellationToken).ConfigureAwait(false);
        return
        [
            .. file.Macros.Select(m => m.Of(owner, counts.GetValueOrDefault(m.Id)))
                .Concat(fixedOnes.Select(m => m.Of(counts.GetValueOrDefault(m.Id.Value))))
                .OrderBy(m => m.Text.Shortcut, StringComparer.Ordinal).ThenBy(m => m.Id.Value),
        ];
    }

    /// <summary>Reads, decides, writes if nobody was faster, tells. What is refused, or is so already, is not written.</summary>
    private async Task<Edit> UpdateAsync(MacroOwner owner, Func<MacroFile, Edit> decide, CancellationToken cancellationToken)
    {
        var key = MacroFile.KeyOf(SettingsKind.Macro, owner);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var document = await settings.GetAsync(key, cancellationToken).ConfigureAwait(false);
            var file = MacroFile.Read(document);
            var edit = decide(file);
            if (edit.Refusal is not null || ReferenceEquals(edit.File, file)) return edit;
            if (edit.File.Macros.Count > IMacroService.MaxPerOwner) return new(file, MacroRefusal.Full);

            var content = edit.File.Write();
            if (content.Length > SettingsDocument.MaxLength) return new(file, MacroRefusal.Full);
            if (await settings.SaveAsync(key, content, document?.Version ?? 0, edit.Audit, cancellationToken).ConfigureAwait(false) is not { } saved) continue;

            changes.Made(owner, saved.Version);
            return edit;
        }

        return new(new(), MacroRefusal.Busy);
    }

    private async Task<MacroOutcome> OutcomeAsync(MacroOwner owner, MacroId id, Edit edit, CancellationToken cancellationToken)
    {
        var counts = edit.File.Find(id) is null ? null : await uses.OfAsync(owner, cancellationToken).ConfigureAwait(false);
        return new() { Refusal = edit.Refusal, Macro = edit.File.Find(id)?.Of(owner, counts?.GetValueOrDefault(id.Value) ?? 0) };
    }

    /// <summary>What was decided about an owner's macros: what they become, or why they stay.</summary>
    private readonly record struct Edit(MacroFile File, MacroRefusal? Refusal = null)
    {
        /// <summary>What the audit log is to say of it, written with it or not at all.</summary>
        public AuditEntry? Audit { get; init; }
    }
}
