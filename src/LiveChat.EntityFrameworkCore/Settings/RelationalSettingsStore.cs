using LiveChat.Audit;
using LiveChat.EntityFrameworkCore.Audit;
using LiveChat.Settings;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Settings;

/// <summary>Keeps settings in a database.</summary>
internal sealed class RelationalSettingsStore(RelationalDatabase database) : ISettingsStore
{
    public Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => (await Named(context, key).SingleOrDefaultAsync(token).ConfigureAwait(false))?.ToDocument(),
        cancellationToken);

    public Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SettingsDocument>>(
        async (context, token) =>
        {
            var stored = StoredName.Of(kind);
            var rows = await context.Set<SettingRow>().Where(s => s.Kind == stored).ToListAsync(token).ConfigureAwait(false);
            return [.. rows.Select(r => r.ToDocument()).OrderBy(d => d.Key.Name, StringComparer.Ordinal)];
        },
        cancellationToken);

    public Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        key.ThrowIfImpossible();
        SettingsDocument.ThrowIfImpossible(content);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        audit?.ThrowIfImpossible();

        return database.WriteAsync(
            async (context, token) =>
            {
                var version = await LockAsync(context, token).ConfigureAwait(false);
                var stored = await Named(context, key).AsTracking().SingleOrDefaultAsync(token).ConfigureAwait(false);
                if ((stored?.Version ?? 0) != expectedVersion) return null;

                var document = new SettingsDocument(key, content, IsSet(key.Kind) ? version + 1 : await OwnVersionAsync(context, stored?.Version ?? 0, token).ConfigureAwait(false));
                if (stored is null) context.Add(SettingRow.Of(document));
                else context.Entry(stored).CurrentValues.SetValues(SettingRow.Of(document));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                if (IsSet(key.Kind)) await MoveAsync(context, document.Version, token).ConfigureAwait(false);
                if (audit is not null) await context.AppendAuditAsync(audit, token).ConfigureAwait(false);
                return document;
            },
            cancellationToken);
    }

    public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedVersion, 1);
        audit?.ThrowIfImpossible();

        return database.WriteAsync(
            async (context, token) =>
            {
                var version = await LockAsync(context, token).ConfigureAwait(false);
                if (await Named(context, key).Where(s => s.Version == expectedVersion).ExecuteDeleteAsync(token).ConfigureAwait(false) == 0) return false;

                if (IsSet(key.Kind)) await MoveAsync(context, version + 1, token).ConfigureAwait(false);
                if (audit is not null) await context.AppendAuditAsync(audit, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task<long> VersionAsync(CancellationToken cancellationToken)
        => database.ReadAsync((context, token) => context.Set<SettingsVersionRow>().Select(v => v.Version).SingleOrDefaultAsync(token), cancellationToken);

    /// <summary>Whether somebody sets it, so that it moves the version of all.</summary>
    private static bool IsSet(SettingsKind kind) => kind is not (SettingsKind.Node or SettingsKind.Use);

    private static IQueryable<SettingRow> Named(LiveChatDbContext context, SettingsKey key)
    {
        var kind = StoredName.Of(key.Kind);
        return context.Set<SettingRow>().Where(s => s.Kind == kind && s.Name == key.Name);
    }

    /// <summary>Keeps everybody else who changes settings out until the end of the transaction.</summary>
    /// <returns>The version as it is then.</returns>
    private static async Task<long> LockAsync(LiveChatDbContext context, CancellationToken cancellationToken)
    {
        var versions = context.Set<SettingsVersionRow>();
        if (await versions.ExecuteUpdateAsync(set => set.SetProperty(v => v.Version, v => v.Version), cancellationToken).ConfigureAwait(false) == 1)
        {
            return await versions.Select(v => v.Version).SingleAsync(cancellationToken).ConfigureAwait(false);
        }

        context.Add(new SettingsVersionRow { Version = 0 });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static async Task MoveAsync(LiveChatDbContext context, long version, CancellationToken cancellationToken)
        => await context.Set<SettingsVersionRow>().ExecuteUpdateAsync(set => set.SetProperty(v => v.Version, version), cancellationToken).ConfigureAwait(false);

    /// <summary>For what does not move the version of all: the database's time, so that a document that is made again after its removal is not taken for the one before.</summary>
    private async Task<long> OwnVersionAsync(LiveChatDbContext context, long before, CancellationToken cancellationToken)
        => Math.Max(await database.NowAsync(context, cancellationToken).ConfigureAwait(false), before + 1);
}
