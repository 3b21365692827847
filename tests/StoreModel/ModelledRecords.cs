using LiveChat.Attachments;
using LiveChat.Contacts;
using LiveChat.Settings;

namespace LiveChat.StoreModel;

/// <summary>The stores of one provider that keep records of their own, empty.</summary>
internal sealed record ModelledRecords(IContactStore Contacts, ISettingsStore Settings, IUploadStore Uploads);
