using LiveChat.Attachments;
using LiveChat.Contacts;
using LiveChat.Settings;
using LiveChat.Testing.Chats;

namespace LiveChat.StoreModel;

/// <summary>What the stores beside those of chats do, as plainly as it can be said.</summary>
internal sealed class PlainRecords
{
    public List<Contact> Contacts { get; } = [];

    public List<SettingsDocument> Settings { get; } = [];

    public List<Upload> Uploads { get; } = [];

    public bool Save(Contact contact, long expectedFence)
    {
        var others = Contacts.Where(c => c.Id != contact.Id && c.Widget == contact.Widget);
        if ((Contacts.Find(c => c.Id == contact.Id)?.Fence ?? 0) != expectedFence) return false;
        if (others.Any(c => c.Secret == contact.Secret || (c.Subject is not null && c.Subject == contact.Subject))) return false;

        Contacts.RemoveAll(c => c.Id == contact.Id);
        Contacts.Add(contact);
        return true;
    }

    public bool Takes(SettingsKey key, long expectedVersion) => (Settings.Find(d => d.Key == key)?.Version ?? 0) == expectedVersion;

    /// <summary>What a version is is left to the store.</summary>
    public void Save(SettingsDocument document)
    {
        Settings.RemoveAll(d => d.Key == document.Key);
        Settings.Add(document);
    }

    public bool Delete(SettingsKey key, long expectedVersion) => Settings.RemoveAll(d => d.Key == key && d.Version == expectedVersion) > 0;

    public UploadOutcome Begin(UploadPlan plan, UploadLimits limits)
    {
        if (Uploads.Find(u => u.Plan.Id == plan.Id) is { } known) return known.Plan == plan ? known : new UploadOutcome(UploadRefusal.IdReused, known);

        var others = Uploads.Where(u => u.Plan.Chat == plan.Chat && u.Verdict is not UploadVerdict.Refused).ToList();
        if (others.Sum(u => u.Plan.Size) + plan.Size > limits.Bytes) return UploadRefusal.QuotaExceeded;
        if (others.Count(u => u.Verdict is null) >= limits.Open) return UploadRefusal.TooManyOpen;

        Uploads.Add(new() { Plan = plan, BeganAt = SpecChat.Start, ChangedAt = SpecChat.Start });
        return Uploads[^1];
    }

    /// <summary>What the upload decides is what is kept; <see cref="Upload"/> has its own tests.</summary>
    public UploadOutcome Change(UploadId id, Func<Upload, UploadOutcome> decide)
    {
        var place = Uploads.FindIndex(u => u.Plan.Id == id);
        if (place < 0) return UploadRefusal.NotFound;

        var outcome = decide(Uploads[place]);
        if (outcome is { Refusal: null, Upload: { } changed }) Uploads[place] = changed;
        return outcome;
    }
}
