namespace LiveChat.Settings;

/// <summary>Documents that no person sets, e.g. what nodes tell each other: of these the audit log says nothing.</summary>
public static class SettingsStoreExtensions
{
    /// <summary>Writes a document of which the audit log says nothing, if it is still as the caller read it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Its name.</param>
    /// <param name="content">JSON, at most <see cref="SettingsDocument.MaxLength"/> UTF-16 units.</param>
    /// <param name="expectedVersion">The version of the document the caller read; 0 for a new one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The document as written; <see langword="null"/> means somebody else was faster: read again.</returns>
    public static Task<SettingsDocument?> SaveAsync(this ISettingsStore store, SettingsKey key, string content, long expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.SaveAsync(key, content, expectedVersion, null, cancellationToken);
    }

    /// <summary>Removes a document of which the audit log says nothing, if it is still as the caller read it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Its name.</param>
    /// <param name="expectedVersion">The version of the document the caller read; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was removed; <see langword="false"/> means somebody else was faster, or it was not there.</returns>
    public static Task<bool> DeleteAsync(this ISettingsStore store, SettingsKey key, long expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.DeleteAsync(key, expectedVersion, null, cancellationToken);
    }
}
