using CustomStorage;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>A folder for the files of the sample, which is gone after the test.</summary>
internal sealed class StorageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-storage-");

    public string Root => _folder.FullName;

    public string Ledger => Path.Combine(Root, "chats.jsonl");

    public string Attachments => Path.Combine(Root, "attachments.db");

    /// <summary>Stores on the ledger, like those of a host that has just been started.</summary>
    public Task<LedgerStores> OpenAsync() => LedgerStores.OpenAsync(b => b.UseLedger(Ledger));

    /// <summary>Stores on the ledger whose host is restarted again and again.</summary>
    public RestartingStores Restarting() => new(this);

    public void Dispose() => _folder.Delete(recursive: true);
}
