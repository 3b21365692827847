using LiveChat.Audit;
using LiveChat.Settings;

namespace LiveChat.Core.Tests.Settings;

/// <summary>A store into which somebody writes by hand what no store takes, until it is saved anew.</summary>
internal sealed class SpoiledSettings(ISettingsAudit log) : ISettingsStore, IDisposable
{
    private readonly InMemorySettingsStore _inner = new(log);
    private readonly Dictionary<SettingsKey, string> _spoiled = [];

    public void Spoil(SettingsKey key, string content) => _spoiled[key] = content;

    public async Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken)
        => await _inner.GetAsync(key, cancellationToken) is { } document ? Seen(document) : null;

    public async Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken)
        => [.. (await _inner.ListAsync(kind, cancellationToken)).Select(Seen)];

    public Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
    {
        _spoiled.Remove(key);
        return _inner.SaveAsync(key, content, expectedVersion, audit, cancellationToken);
    }

    public Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken)
        => _inner.DeleteAsync(key, expectedVersion, audit, cancellationToken);

    public Task<long> VersionAsync(CancellationToken cancellationToken) => _inner.VersionAsync(cancellationToken);

    public void Dispose() => _inner.Dispose();

    private SettingsDocument Seen(SettingsDocument document) => _spoiled.TryGetValue(document.Key, out var content) ? document with { Content = content } : document;
}
