namespace LiveChat.Faults.Hosting;

/// <summary>What a shop leaves on the disk, and the next one finds.</summary>
/// <param name="postgreSql">The PostgreSQL database the chats are in; <see langword="null"/> for a SQLite file.</param>
/// <param name="sqlite">The folder of the SQLite file; <see langword="null"/> for this one.</param>
internal sealed class ShopFolder(string? postgreSql = null, string? sqlite = null) : IDisposable
{
    private readonly string _schema = $"shop_{Guid.NewGuid():N}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-faults-");

    /// <summary>Gets the schema of a PostgreSQL database the chats are in.</summary>
    public string Schema => _schema;

    public string Path => _folder.FullName;

    public string Mails => System.IO.Path.Combine(Path, "mail");

    public string Attachments => System.IO.Path.Combine(Path, "attachments");

    public string Ledger => System.IO.Path.Combine(Path, "acknowledged.jsonl");

    /// <summary>Gets how every shop of this folder is set up: on a free port, everything it keeps in files in here, and no limits of speed, which would be what is measured.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["urls"] = "http://127.0.0.1:0",
        ["contentRoot"] = Path,
        ["LiveChat:Store"] = postgreSql is null ? "sqlite" : "postgres",
        ["ConnectionStrings:LiveChat"] = postgreSql ?? (sqlite is null ? string.Empty : $"Data Source={System.IO.Path.Combine(sqlite, "livechat.db")}"),
        ["LiveChat:PostgreSql:Schema"] = _schema,
        ["LiveChat:Mail:Folder"] = Mails,
        ["LiveChat:Attachments"] = Attachments,
        ["LiveChat:Limits:MessagesPerSecond"] = "10000",
        ["LiveChat:Limits:MessageBurst"] = "10000",
        ["LiveChat:Limits:CallsPerSecond"] = "10000",
        ["LiveChat:Limits:CallBurst"] = "10000",
        ["LiveChat:Limits:ConnectsPerMinute"] = "10000",
        ["LiveChat:Limits:StartsPerMinute"] = "10000",
        ["LiveChat:Limits:FramesPerSecond"] = "10000",

        // Longer than a slow machine takes to start again.
        ["LiveChat:Queue:OfferTimeout"] = "00:05:00",

        // A mail is due at once, and comes back to the next shop seconds after the last one was killed.
        ["LiveChat:Transcripts:SendDelay"] = "00:00:00",
        ["LiveChat:Outbox:LeaseDuration"] = "00:00:13",
        ["LiveChat:Outbox:TriesPerLease"] = "3",
        ["LiveChat:Outbox:AttemptTimeout"] = "00:00:03",
        ["LiveChat:Outbox:RetryDelay"] = "00:00:00.5",
        ["LiveChat:Outbox:PollInterval"] = "00:00:01",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    /// <summary>Gets the mails that lie there, whole ones only.</summary>
    public IReadOnlyList<string> MailFiles => Directory.Exists(Mails) ? Directory.GetFiles(Mails, "*.eml") : [];

    /// <summary>Waits until as many mails lie there.</summary>
    public async Task MailedAsync(int mails, TimeSpan patience)
    {
        Directory.CreateDirectory(Mails);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Mails) { NotifyFilter = NotifyFilters.FileName };
        watcher.Created += (_, _) => Look();
        watcher.Renamed += (_, _) => Look();
        watcher.EnableRaisingEvents = true;
        Look();
        await enough.Task.WaitAsync(patience, TimeProvider.System);

        void Look()
        {
            if (MailFiles.Count >= mails) enough.TrySetResult();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
