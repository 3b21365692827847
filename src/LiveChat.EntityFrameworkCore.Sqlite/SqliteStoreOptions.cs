using System.ComponentModel.DataAnnotations;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>How LiveChat uses its SQLite file.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>Gets or sets how to open the file, as Microsoft.Data.Sqlite understands it. The file is LiveChat's own, on a local disk.</summary>
    /// <value>Set by <c>UseSqlite</c>. Example: <c>Data Source=livechat.db</c>.</value>
    [Required]
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Gets or sets what is waited for before a message is acknowledged. Anything but <see cref="SqliteSynchronous.Full"/> can lose acknowledged messages and is logged as critical at every start.</summary>
    /// <value>The default is <see cref="SqliteSynchronous.Full"/>. Messages that arrive together share one wait, so the others gain little.</value>
    [EnumDataType(typeof(SqliteSynchronous))]
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>Gets or sets how many messages share one transaction at most. Nothing waits for a batch to fill.</summary>
    /// <value>The default is 256; at least 1, at most 10,000.</value>
    [Range(1, 10_000)]
    public int MaxBatch { get; set; } = 256;

    /// <summary>Gets or sets how many writes may wait for the writer. Beyond it callers are told to try again, so that memory stays bounded.</summary>
    /// <value>The default is 4,096; at least 1, at most 1,000,000.</value>
    [Range(1, 1_000_000)]
    public int MaxQueuedWrites { get; set; } = 4096;

    /// <summary>Gets or sets how many reads run at once; more wait for their turn. Searches of the activity log are not among them: four of those run at once.</summary>
    /// <value>The default is 16; at least 1, at most 256.</value>
    [Range(1, 256)]
    public int MaxReaders { get; set; } = 16;

    /// <summary>Gets or sets how long to wait for another process that holds the file, e.g. a backup, before callers are told to try again.</summary>
    /// <value>The default is 5 seconds; whole seconds, at least 1 second, at most 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
