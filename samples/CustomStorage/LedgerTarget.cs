using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace CustomStorage;

/// <summary>The stores in memory whose writes are in the ledger.</summary>
public sealed record LedgerTarget(IChatStore Chats, IContactStore Contacts, IUploadStore Uploads);
