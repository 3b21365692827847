using LiveChat.LoadTest.Baselines;

namespace LiveChat.LoadTest.Servers;

/// <summary>A store by its name on the command line: as LiveChat keeps it, and as somebody would write it by hand.</summary>
/// <param name="Name">memory, sqlite or postgres.</param>
/// <param name="Connection">The connection string of PostgreSQL; SQLite makes a file of its own.</param>
internal sealed record StoreKind(string Name, string Connection)
{
    /// <summary>Gets a folder for files, on the disk the program runs on.</summary>
    private static string Folder { get; } = Directory.CreateTempSubdirectory("livechat-load-").FullName;

    /// <summary>Gets this process's own schema: what an earlier run left waiting would ring first.</summary>
    private static string OwnSchema { get; } = $"load_{Guid.NewGuid():N}";

    /// <summary>Gets the schema this store is in: this process's own, or one it was told to share.</summary>
    private string Schema { get; init; } = OwnSchema;

    /// <param name="arguments">The command line.</param>
    /// <param name="otherwise">The store when the command line names none.</param>
    public static StoreKind Of(Arguments arguments, string otherwise = "memory")
    {
        var name = arguments.Text("store", otherwise);
        return name is "memory" or "sqlite" or "postgres"
            ? Known(name, arguments)
            : throw new ArgumentException($"There is no store '{name}'. Known: memory, sqlite, postgres.", nameof(arguments));
    }

    /// <summary>As arguments for a process that is to use the same kind, with a schema of its own.</summary>
    public string[] AsArguments() => ["--store", Name, "--connection", Connection];

    /// <summary>As arguments for a process that is to use the very same one.</summary>
    public string[] AsSharedArguments() => [.. AsArguments(), "--schema", Schema];

    public void AddTo(LiveChatBuilder builder)
    {
        if (Name == "sqlite") builder.UseSqlite($"Data Source={Path.Combine(Folder, "livechat.db")}");
        if (Name == "postgres") builder.UsePostgreSql(Connection, o => o.Schema = Schema);
    }

    private static StoreKind Known(string name, Arguments arguments)
    {
        var store = new StoreKind(name, arguments.Text("connection", Environment.GetEnvironmentVariable("LIVECHAT_TEST_POSTGRES") ?? string.Empty));
        return arguments.Text("schema", string.Empty) is { Length: > 0 } schema ? store with { Schema = schema } : store;
    }

    /// <summary>Opens the hand-written one; nothing in memory, where there is nothing to write.</summary>
    /// <param name="maxBatch">How many messages may share a transaction.</param>
    public async Task<IHandWrittenStore?> ByHandAsync(int maxBatch = 256) => Name switch
    {
        "sqlite" => new HandWrittenSqlite(Path.Combine(Folder, $"by-hand-{maxBatch}.db"), maxBatch),
        "postgres" => await HandWrittenPostgres.OpenAsync(Connection, $"{Schema}_{maxBatch}", maxBatch),
        _ => null,
    };

    /// <summary>Brings the database into the state in which it is some minutes after much was written.</summary>
    public async Task SettleAsync()
    {
        if (Name == "postgres") await HandWrittenPostgres.CountAsync(Connection);
    }

    /// <summary>How large the database is, with its indexes, in bytes; 0 for what is not in PostgreSQL.</summary>
    public async Task<long> SizeAsync() => Name == "postgres" ? await HandWrittenPostgres.SizeAsync(Connection, Schema) : 0;

    /// <summary>Deletes what this process has made.</summary>
    public async Task CleanUpAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (Name == "postgres") await HandWrittenPostgres.DropAsync(Connection, OwnSchema);
    }
}
