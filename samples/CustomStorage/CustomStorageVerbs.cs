using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomStorage;

/// <summary>The verbs of the host.</summary>
public static class CustomStorageVerbs
{
    /// <summary>Keeps chats, customers and what is known of uploads in a file of JSON lines. The last call wins.</summary>
    public static LiveChatBuilder UseLedger(this LiveChatBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InMemory.Keep<IChatStore>(builder.Services);
        InMemory.Keep<IContactStore>(builder.Services);
        InMemory.Keep<IUploadStore>(builder.Services);
        builder.Services.Replace(ServiceDescriptor.Singleton(s => new LedgerTarget(
            s.GetRequiredKeyedService<IChatStore>(InMemory.Key), s.GetRequiredKeyedService<IContactStore>(InMemory.Key), s.GetRequiredKeyedService<IUploadStore>(InMemory.Key))));
        builder.Services.Replace(ServiceDescriptor.Singleton(s => new Ledger(() => LedgerFile.Open(path), s.GetRequiredService<LedgerTarget>())));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LedgerReading>());
        return builder.UseChatStore<LedgerChatStore>().UseContactStore<LedgerContactStore>().UseUploadStore<LedgerUploadStore>();
    }

    /// <summary>Keeps the bytes of attachments in a SQLite file. The last call wins.</summary>
    public static LiveChatBuilder UseAttachmentDatabase(this LiveChatBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.Replace(ServiceDescriptor.Singleton<IAttachmentStorage>(s => new SqliteAttachmentStorage(path, s.GetRequiredService<TimeProvider>())));
        return builder;
    }
}
