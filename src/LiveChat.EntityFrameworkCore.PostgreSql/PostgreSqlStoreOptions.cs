using System.ComponentModel.DataAnnotations;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>How LiveChat uses its PostgreSQL database.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>Gets or sets how to reach the database, as Npgsql understands it. The pool and the time-outs are set there too.</summary>
    /// <value>Set by <c>UsePostgreSql</c>. Example: <c>Host=db;Database=shop;Username=livechat;Password=…</c>.</value>
    [Required]
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Gets or sets the schema all tables are in, the list of migrations too. Two installations may share a database when each has its own.</summary>
    /// <value>The default is <c>livechat</c>; lower-case letters, digits and <c>_</c>, no digit first, at most 63.</value>
    [Required]
    [RegularExpression("^[a-z_][a-z0-9_]{0,62}$", ErrorMessage = "PostgreSqlStoreOptions.Schema takes lower-case letters, digits and '_', no digit first, at most 63.")]
    public string Schema { get; set; } = "livechat";

    /// <summary>Gets or sets how many messages share one transaction at most. Nothing waits for a batch to fill.</summary>
    /// <value>The default is 256; at least 1, at most 10,000.</value>
    [Range(1, 10_000)]
    public int MaxBatch { get; set; } = 256;

    /// <summary>Gets or sets how many writes may be on their way. Beyond it callers are told to try again, so that memory stays bounded.</summary>
    /// <value>The default is 4,096; at least 1, at most 1,000,000.</value>
    [Range(1, 1_000_000)]
    public int MaxQueuedWrites { get; set; } = 4096;

    /// <summary>
    /// Gets or sets whether the host refuses to start when <c>fsync</c>, <c>full_page_writes</c> or <c>synchronous_commit</c> is off, i.e. when the database can lose messages
    /// it has acknowledged. Without it every start says so as critical in the log.
    /// </summary>
    /// <value>The default is <see langword="true"/>. Set it to <see langword="false"/> for databases of tests.</value>
    public bool RequireDurability { get; set; } = true;
}
