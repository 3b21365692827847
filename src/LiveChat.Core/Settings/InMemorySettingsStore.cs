using LiveChat.Audit;

namespace LiveChat.Settings;

/// <summary>Keeps settings as long as the process lives.</summary>
internal sealed class InMemorySettingsStore(ISettingsAudit log) : ISettingsStore, IDisposable
{
    private readonly SemaphoreSlim _turns = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Dictionary<SettingsKey, SettingsDocument> _documents = [];
    private long _last;
    private long _version;

    public Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_documents.GetValueOrDefault(key));
    }

    public Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<SettingsDocument>>(
                [.. _documents.Values.Where(d => d.Key.Kind == kind).OrderBy(d => d.Key.Name, StringComparer.Ordinal)]);
        }
    }

    public async Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        key.ThrowIfImpossible();
        SettingsDocument.ThrowIfImpossible(content);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);

        SettingsDocument? saved = null;
        await ChangeAsync(key, expectedVersion, audit, () => _documents[key] = saved = new(key, content, Move(key.Kind)), cancellationToken).ConfigureAwait(false);
        return saved;
    }

    public async Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedVersion, 1);

        var removed = false;
        await ChangeAsync(
            key,
            expectedVersion,
            audit,
            () =>
            {
                removed = _documents.Remove(key);
                Move(key.Kind);
            },
            cancellationToken).ConfigureAwait(false);
        return removed;
    }

    public Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_version);
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>One change at a time, the audit log first: when that fails nothing is changed, and what comes after it cannot fail.</summary>
    private async Task ChangeAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, Action change, CancellationToken cancellationToken)
    {
        audit?.ThrowIfImpossible();
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            lock (_gate)
            {
                if (VersionOf(key) != expectedVersion) return;
            }

            if (audit is not null) await log.WriteAsync(audit).ConfigureAwait(false);
            lock (_gate) change();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <returns>The version of what is changed now.</returns>
    private long Move(SettingsKind kind) => kind is SettingsKind.Node or SettingsKind.Use ? ++_last : _version = ++_last;

    private long VersionOf(SettingsKey key) => _documents.GetValueOrDefault(key)?.Version ?? 0;
}
