using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Settings;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.StoreModel;

/// <summary>Does the same with the stores beside those of chats and with their model, and fails where they differ. There are few names, so that they meet.</summary>
internal sealed class RecordRun(ModelledRecords stores)
{
    private const int Parts = 2;
    private const int PartSize = 10;

    private static readonly WidgetId[] Widgets = [new("shop"), new("Shop")];
    private static readonly UploadLimits Limits = new(2, 60);
    private static readonly StoredFile File = new(AttachmentKey.New(), "image/png", Parts * PartSize, new('e', 64), 640, 480);

    private static readonly SettingsKind[] Kinds = [SettingsKind.Queue, SettingsKind.Team, SettingsKind.Node];

    private readonly PlainRecords _model = new();

    /// <summary>The versions a document has had, the newest last: what somebody may still believe.</summary>
    private readonly Dictionary<SettingsKey, List<long>> _versions = [];

    private long _settings;

    public async Task RunAsync(IEnumerable<StoreUse> uses)
    {
        foreach (var use in uses) await DoAsync(use);
        await HoldTheSameAsync();
    }

    private Task DoAsync(StoreUse use) => (use.Action % 10) switch
    {
        0 or 1 => SaveContactAsync(use),
        2 => LookForContactsAsync(use),
        3 or 4 => SaveSettingsAsync(use),
        5 => DeleteSettingsAsync(use),
        6 => BeginAsync(use),
        7 => AddAsync(use),
        8 => SignInAsync(use),
        _ => FinishAsync(use),
    };

    private async Task SaveContactAsync(StoreUse use)
    {
        var (contact, expected) = Changed(use);
        Assert.Equal(_model.Save(contact, expected), await stores.Contacts.SaveAsync(contact, expected, default));
    }

    private async Task SignInAsync(StoreUse use)
    {
        var (contact, expected) = Changed(use);
        var signIn = new SignIn
        {
            Contact = use.Chat == 3 && _model.Contacts.Find(c => c.Id == contact.Id) is { } same && same.Fence == expected ? same : contact,
            ExpectedFence = expected,
            NewSecret = use.Choice < 4 ? Secret(use.Choice + use.Action) : null,
            Token = new(new string((char)('0' + (use.Action % 4)), 64)),
            Visitor = Secret(use.Chat % 2),
            TakesUsedToken = use.Choice == 7,
            At = SpecChat.Start,
            TokenExpiresAt = SpecChat.FarAway,
        };
        Assert.Equal(_model.SignIn(signIn), await stores.Contacts.SignInAsync(signIn, default));
    }

    private (Contact Contact, long ExpectedFence) Changed(StoreUse use)
    {
        var id = new ContactId(Id(use.Chat));
        var known = _model.Contacts.Find(c => c.Id == id);
        var expected = Math.Max(0, (known?.Fence ?? 0) - use.Age);
        var contact = new Contact
        {
            Id = id,
            Widget = known?.Widget ?? Widgets[use.Choice % 2],
            Secret = Secret(use.Choice),
            Subject = use.Choice > 4 ? Subject(use.Choice) : known?.Subject,
            Name = $"Name {use.Action}",
            CreatedAt = known?.CreatedAt ?? SpecChat.Start,
            Fence = expected + 1,
        };
        return (contact, expected);
    }

    private async Task LookForContactsAsync(StoreUse use)
    {
        var widget = Widgets[use.Chat % 2];
        Shape.Equal(
            _model.Find(widget, Secret(use.Choice)), await stores.Contacts.FindBySecretAsync(widget, Secret(use.Choice), default));
        Shape.Equal(
            _model.Contacts.Find(c => c.Widget == widget && c.Subject == Subject(use.Choice)), await stores.Contacts.FindBySubjectAsync(widget, Subject(use.Choice), default));
    }

    private async Task SaveSettingsAsync(StoreUse use)
    {
        var (key, content) = (Key(use), $$"""{"choice":{{use.Choice}}}""");
        var expected = Expected(key, use);
        var written = await stores.Settings.SaveAsync(key, content, expected, default);
        Assert.Equal(_model.Takes(key, expected), written is not null);
        if (written is not null)
        {
            Shape.Equal(new SettingsDocument(key, content, written.Version), written);
            Assert.DoesNotContain(written.Version, Versions(key));
            Versions(key).Add(written.Version);
            _model.Save(written);
        }

        await HasMovedAsync(written is not null && key.Kind != SettingsKind.Node);
        if (written is not null && key.Kind != SettingsKind.Node) Assert.Equal(written.Version, _settings);
    }

    private async Task DeleteSettingsAsync(StoreUse use)
    {
        var key = Key(use);
        var expected = Math.Max(1, Expected(key, use));
        var isDeleted = _model.Delete(key, expected);
        Assert.Equal(isDeleted, await stores.Settings.DeleteAsync(key, expected, default));
        await HasMovedAsync(isDeleted && key.Kind != SettingsKind.Node);
    }

    /// <summary>The version of all settings grows with what people change, and stands whatever nodes say of themselves.</summary>
    private async Task HasMovedAsync(bool moves)
    {
        var before = _settings;
        _settings = await stores.Settings.VersionAsync(default);
        Assert.True(moves ? _settings > before : _settings == before, $"The version of all settings was {before}, and is {_settings}.");
    }

    private async Task BeginAsync(StoreUse use)
    {
        var plan = new UploadPlan
        {
            Id = new(Id(use.Choice)),
            Chat = new(Id(use.Chat % 2)),
            By = new Participant.Customer(new(Id(0))),
            FileName = $"{use.Age}.png",
            Size = Parts * PartSize,
            PartSize = PartSize,
        };
        Same(_model.Begin(plan, Limits), await stores.Uploads.BeginAsync(plan, Limits, default));
    }

    private async Task AddAsync(StoreUse use)
    {
        var (id, part) = (new UploadId(Id(use.Choice)), new UploadPart(1 + (use.Chat % Parts), PartSize - (use.Age % 2), new('a', 64)));
        Same(_model.Change(id, u => u.Add(part, SpecChat.Start)), await stores.Uploads.PartAsync(id, part, default));
    }

    private async Task FinishAsync(StoreUse use)
    {
        var id = new UploadId(Id(use.Choice));
        var expected = Math.Max(1, (_model.Uploads.Find(u => u.Plan.Id == id)?.Version ?? 1) - use.Age);
        UploadVerdict verdict = (use.Chat % 3) switch
        {
            0 => new UploadVerdict.Ready(File),
            1 => new UploadVerdict.Held(File),
            _ => new UploadVerdict.Refused("infected"),
        };
        Same(_model.Change(id, u => u.Finish(expected, verdict, SpecChat.Start)), await stores.Uploads.FinishAsync(id, expected, verdict, default));
    }

    private async Task HoldTheSameAsync()
    {
        for (var i = 0; i < 8; i++)
        {
            var (contact, upload) = (new ContactId(Id(i)), new UploadId(Id(i)));
            Shape.Equal(_model.Contacts.Find(c => c.Id == contact), await stores.Contacts.FindAsync(contact, default));
            Same(_model.Uploads.Find(u => u.Plan.Id == upload), await stores.Uploads.FindAsync(upload, default));
        }

        foreach (var kind in Enum.GetValues<SettingsKind>())
        {
            Shape.Equal(_model.Settings.Where(d => d.Key.Kind == kind).OrderBy(d => d.Key.Name, StringComparer.Ordinal), await stores.Settings.ListAsync(kind, default));
        }

        foreach (var document in _model.Settings) Shape.Equal(document, await stores.Settings.GetAsync(document.Key, default));
        Assert.Equal(
            _model.Uploads.Where(u => u.Verdict is null).Select(u => u.Plan.Id.Value).Order(),
            (await stores.Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 100, default)).Select(u => u.Plan.Id.Value).Order());
    }

    private List<long> Versions(SettingsKey key) => _versions.TryGetValue(key, out var known) ? known : _versions[key] = [];

    /// <summary>The version the document has, or had, or none as if there were none yet.</summary>
    private long Expected(SettingsKey key, StoreUse use)
        => use.Age == 0 ? _model.Settings.Find(d => d.Key == key)?.Version ?? 0 : Versions(key).SkipLast(use.Age).LastOrDefault();

    private static void Same(UploadOutcome expected, UploadOutcome actual)
    {
        Assert.Equal(expected.Refusal, actual.Refusal);
        Same(expected.Upload, actual.Upload);
    }

    /// <summary>The times are the store's.</summary>
    private static void Same(Upload? expected, Upload? actual)
        => Shape.Equal(expected, actual is null ? null : actual with { BeganAt = SpecChat.Start, ChangedAt = SpecChat.Start });

    private static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);

    private static SecretHash Secret(int choice) => new(new string((char)('a' + (choice % 4)), 64));

    private static string Subject(int choice) => choice % 2 == 0 ? "user" : "User";

    private static SettingsKey Key(StoreUse use) => new(Kinds[use.Chat % Kinds.Length], use.Choice % 2 == 0 ? "name" : "Name");
}
