using LiveChat.Audit;

namespace LiveChat.Settings;

/// <summary>
/// Keeps what the console sets: JSON documents by kind and name. A change and its entry in the audit log are one: both are
/// written, or neither. Prove an own one with <c>SettingsStoreSpecs</c> of LiveChat.Testing.
/// </summary>
public interface ISettingsStore
{
    /// <summary>Gets a document.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SettingsDocument?> GetAsync(SettingsKey key, CancellationToken cancellationToken);

    /// <summary>Gets all documents of a kind, by name in ordinal order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SettingsDocument>> ListAsync(SettingsKind kind, CancellationToken cancellationToken);

    /// <summary>Writes a document if it is still as the caller read it.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="content">JSON, at most <see cref="SettingsDocument.MaxLength"/> UTF-16 units.</param>
    /// <param name="expectedVersion">The version of the document the caller read; 0 for a new one.</param>
    /// <param name="audit">What the audit log is to say of it, written with the document or not at all; <see langword="null"/> for what nobody set.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The document as written; <see langword="null"/> means somebody else was faster: read again.</returns>
    Task<SettingsDocument?> SaveAsync(SettingsKey key, string content, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>Removes a document if it is still as the caller read it.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="expectedVersion">The version of the document the caller read; at least 1.</param>
    /// <param name="audit">What the audit log is to say of it, written with the removal or not at all; <see langword="null"/> for what nobody set.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was removed; <see langword="false"/> means somebody else was faster, or it was not there.</returns>
    Task<bool> DeleteAsync(SettingsKey key, long expectedVersion, AuditEntry? audit, CancellationToken cancellationToken);

    /// <summary>
    /// The version of all settings: grows with every change, also with a removal, and never repeats. As long as it stands, what was read is still right. Documents of
    /// <see cref="SettingsKind.Node"/> and <see cref="SettingsKind.Use"/>, which nobody sets, do not move it.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The version; 0 when nothing was ever written.</returns>
    Task<long> VersionAsync(CancellationToken cancellationToken);
}
