namespace LiveChat.Settings;

/// <summary>Keeps settings as long as the process lives.</summary>
internal sealed class InMemorySettingsStore : ISettingsStore
{
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

    public Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, CancellationToken cancellationToken)
    {
        key.ThrowIfImpossible();
        SettingsDocument.ThrowIfImpossible(content);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (VersionOf(key) != expectedVersion) return Task.FromResult<SettingsDocument?>(null);

            return Task.FromResult<SettingsDocument?>(_documents[key] = new(key, content, Move(key.Kind)));
        }
    }

    public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expectedVersion, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (VersionOf(key) != expectedVersion) return Task.FromResult(false);

            _documents.Remove(key);
            Move(key.Kind);
            return Task.FromResult(true);
        }
    }

    public Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_version);
    }

    /// <returns>The version of what is changed now.</returns>
    private long Move(SettingsKind kind) => kind is SettingsKind.Node or SettingsKind.Use ? ++_last : _version = ++_last;

    private long VersionOf(SettingsKey key) => _documents.GetValueOrDefault(key)?.Version ?? 0;
}
