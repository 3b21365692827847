using LiveChat.Attachments;
using LiveChat.Contacts;
using LiveChat.Settings;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.StoreModel;

/// <summary>What the stores beside those of chats do, as plainly as it can be said.</summary>
internal sealed class PlainRecords
{
    public List<Contact> Contacts { get; } = [];

    /// <summary>What sign-ins added.</summary>
    public List<(Contact Of, SecretHash Secret)> Secrets { get; } = [];

    public List<SignIn> Tokens { get; } = [];

    public List<SettingsDocument> Settings { get; } = [];

    public List<Upload> Uploads { get; } = [];

    public Contact? Find(WidgetId widget, SecretHash secret)
        => Contacts.Find(c => c.Widget == widget && (c.Secret == secret || Secrets.Any(s => s.Of.Id == c.Id && s.Secret == secret)));

    public bool Save(Contact contact, long expectedFence)
    {
        if (!CanSave(contact, expectedFence)) return false;

        if (Contacts.RemoveAll(c => c.Id == contact.Id && c.Secret != contact.Secret) > 0) Secrets.RemoveAll(s => s.Of.Id == contact.Id);
        Contacts.RemoveAll(c => c.Id == contact.Id);
        Contacts.Add(contact);
        return true;
    }

    /// <summary>Nothing expires.</summary>
    public SignInOutcome SignIn(SignIn signIn)
    {
        var contact = signIn.Contact;
        var use = Tokens.Find(t => t.Contact.Widget == contact.Widget && t.Token == signIn.Token);
        if (use is not null && use.Visitor != signIn.Visitor && !signIn.TakesUsedToken) return SignInOutcome.TokenUsed;
        if (!CanSave(contact, signIn.ExpectedFence)) return SignInOutcome.Conflict;
        if (signIn.NewSecret is { } secret && (secret == contact.Secret || Find(contact.Widget, secret) is not null)) return SignInOutcome.Conflict;

        if (use is null) Tokens.Add(signIn);
        Save(contact, signIn.ExpectedFence);
        if (signIn.NewSecret is { } added) Secrets.Add((contact, added));
        return SignInOutcome.Done;
    }

    private bool CanSave(Contact contact, long expectedFence)
    {
        var others = Contacts.Where(c => c.Id != contact.Id && c.Widget == contact.Widget);
        return (Contacts.Find(c => c.Id == contact.Id)?.Fence ?? 0) == expectedFence
            && !others.Any(c => c.Secret == contact.Secret || (c.Subject is not null && c.Subject == contact.Subject))
            && !Secrets.Any(s => s.Of.Widget == contact.Widget && s.Secret == contact.Secret);
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
