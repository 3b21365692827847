using LiveChat.Audit;
using LiveChat.Settings;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good settings store that once takes what was decided on an old state of a document of one kind.</summary>
internal sealed class ForgetfulSettingsStore(ISettingsStore inner, SettingsKind kind) : ISettingsStore
{
    private bool _done;

    public Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    public Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken) => inner.ListAsync(kind, cancellationToken);

    public async Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        var stored = await inner.GetAsync(key, cancellationToken);
        if (_done || key.Kind != kind || stored is null || stored.Version == expectedVersion) return await inner.SaveAsync(key, content, expectedVersion, audit, cancellationToken);

        _done = true;
        return await inner.SaveAsync(key, content, stored.Version, audit, cancellationToken);
    }

    public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken) => inner.DeleteAsync(key, expectedVersion, audit, cancellationToken);

    public Task<long> VersionAsync(CancellationToken cancellationToken) => inner.VersionAsync(cancellationToken);
}
