using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>Every method of every store in a database, for what all have to say alike.</summary>
internal sealed class EveryCall(RelationalDatabase database, IChatStore chats, IActivityLog log, Chat chat)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Agent Ana = new() { Id = new("ana"), Name = "Ana", Capacity = 1, Fence = 1 };
    private static readonly Agent Ben = new() { Id = new("ben"), Name = "Ben", Capacity = 1, Fence = 1 };
    private static readonly OutboxItem Item = new() { Kind = "transcript", Reference = "1", DueAt = SpecChat.LongAgo, LeaseUntil = SpecChat.FarAway };
    private static readonly SettingsKey Key = new(SettingsKind.Queue, "billing");
    private static readonly AuditEntry Entry = new() { At = SpecChat.Start, Actor = "mia", Action = "lost", Subject = "queue/billing" };

    private readonly RelationalAgentStore _agents = new(database);
    private readonly RelationalContactStore _contacts = new(database);
    private readonly RelationalOutboxStore _outbox = new(database);
    private readonly RelationalRoutingStore _routing = new(database);
    private readonly RelationalJournal _journal = new(database);
    private readonly RelationalSettingsStore _settings = new(database);
    private readonly RelationalUploadStore _uploads = new(database);
    private readonly RelationalTeamLogStore _team = new(database);

    /// <summary>What has something to write in an empty database that holds the chat.</summary>
    public IReadOnlyList<StoreCall> Writes =>
    [
        Of<IChatStore>(nameof(IChatStore.AppendAsync), () => chats.AppendAsync(chat.Append("Lost"), default)),
        Of<IChatStore>(nameof(IChatStore.CommitAsync), () => chats.CommitAsync(SpecChat.New().Created(), default)),
        Of<IChatStore>(nameof(IChatStore.MarkSeenAsync), () => chats.MarkSeenAsync(chat.Id, new(1, 1, 1, 1), default)),
        Of<IAgentStore>(nameof(IAgentStore.SaveAsync), () => _agents.SaveAsync(Ana, 0, default)),
        Of<IAgentStore>(nameof(IAgentStore.SaveIfFreeAsync), () => _agents.SaveIfFreeAsync(Ben, 0, default)),
        Of<IAgentStore>(nameof(IAgentStore.RenewAsync), () => _agents.RenewAsync([new(Ana.Id, WasActive: true)], Minute, default)),
        Of<IContactStore>(nameof(IContactStore.SaveAsync), () => _contacts.SaveAsync(Contact(), 0, default)),
        Of<IOutboxStore>(nameof(IOutboxStore.RequeueAsync), () => _outbox.RequeueAsync(Item.Key, default)),
        Of<IContactStore>(nameof(IContactStore.SignInAsync), () => _contacts.SignInAsync(SignIn(), default)),
        Of<IRoutingStore>(nameof(IRoutingStore.AcquireAsync), () => _routing.AcquireAsync(new("default"), new("node"), Minute, default)),
        Of<IJournal>(nameof(IJournal.AppendAsync), () => _journal.AppendAsync(Entry, default)),
        Of<ISettingsStore>(nameof(ISettingsStore.SaveAsync), () => _settings.SaveAsync(Key, "1", 0, default)),
        Of<ITeamLogStore>(nameof(ITeamLogStore.AppendAsync), () => _team.AppendAsync(new(chat.Id, Note()), default)),
        Of<IUploadStore>(nameof(IUploadStore.BeginAsync), () => _uploads.BeginAsync(Plan(), UploadLimits.Default, default)),
    ];

    /// <summary>What only reads, or finds nothing to write there.</summary>
    public IReadOnlyList<StoreCall> Others =>
    [
        Of<IChatStore>(nameof(IChatStore.FindAsync), () => chats.FindAsync(chat.Id, default)),
        Of<IChatStore>(nameof(IChatStore.FindLatestAsync), () => chats.FindLatestAsync(chat.Contact, default)),
        Of<IChatStore>(nameof(IChatStore.ReadAsync), () => chats.ReadAsync(chat.Id, 0, 10, default)),
        Of<IChatStore>(nameof(IChatStore.HeadsAsync), () => chats.HeadsAsync(new ChatQuery.Open(), default)),
        Of<IAgentStore>(nameof(IAgentStore.FindAsync), () => _agents.FindAsync(Ana.Id, default)),
        Of<IAgentStore>(nameof(IAgentStore.ListAsync), () => _agents.ListAsync(default)),
        Of<IAgentStore>(nameof(IAgentStore.LapsedAsync), () => _agents.LapsedAsync(default)),
        Of<IContactStore>(nameof(IContactStore.FindAsync), () => _contacts.FindAsync(chat.Contact, default)),
        Of<IContactStore>(nameof(IContactStore.FindBySecretAsync), () => _contacts.FindBySecretAsync(chat.Widget, VisitorSecret.Create().Hash(), default)),
        Of<IContactStore>(nameof(IContactStore.FindBySubjectAsync), () => _contacts.FindBySubjectAsync(chat.Widget, "42", default)),
        Of<IOutboxStore>(nameof(IOutboxStore.LeaseAsync), () => _outbox.LeaseAsync(10, Minute, default)),
        Of<IOutboxStore>(nameof(IOutboxStore.LeaseFollowersAsync), () => _outbox.LeaseFollowersAsync("events", null, 10, Minute, default)),
        Of<IOutboxStore>(nameof(IOutboxStore.NextDueAsync), () => _outbox.NextDueAsync(default)),
        Of<IOutboxStore>(nameof(IOutboxStore.CompleteAsync), () => _outbox.CompleteAsync(Item, default)),
        Of<IOutboxStore>(nameof(IOutboxStore.RetryAsync), () => _outbox.RetryAsync(Item, SpecChat.FarAway, "late", default)),
        Of<IOutboxStore>(nameof(IOutboxStore.DeadAsync), () => _outbox.DeadAsync(Item, "late", default)),
        Of<IOutboxStore>(nameof(IOutboxStore.DeadLettersAsync), () => _outbox.DeadLettersAsync(null, 10, default)),
        Of<IRoutingStore>(nameof(IRoutingStore.WaitingAsync), () => _routing.WaitingAsync(new("default"), 10, default)),
        Of<IRoutingStore>(nameof(IRoutingStore.AgentsAsync), () => _routing.AgentsAsync(new("default"), default)),
        Of<IRoutingStore>(nameof(IRoutingStore.DueAsync), () => _routing.DueAsync(10, default)),
        Of<IJournal>(nameof(IJournal.RoutingAsync), () => _journal.RoutingAsync(chat.Id, 0, 10, default)),
        Of<IJournal>(nameof(IJournal.AuditAsync), () => _journal.AuditAsync(0, 10, default)),
        Of<IJournal>(nameof(IJournal.VerifyAsync), () => _journal.VerifyAsync(null, default)),
        Of<IActivityLog>(nameof(IActivityLog.SearchAsync), () => log.SearchAsync(new() { Text = "lost" }, default)),
        Of<IActivityLog>(nameof(IActivityLog.CountAsync), () => log.CountAsync(new() { Text = "lost" }, default)),
        Of<ISettingsStore>(nameof(ISettingsStore.GetAsync), () => _settings.GetAsync(Key, default)),
        Of<ISettingsStore>(nameof(ISettingsStore.ListAsync), () => _settings.ListAsync(SettingsKind.Queue, default)),
        Of<ISettingsStore>(nameof(ISettingsStore.DeleteAsync), () => _settings.DeleteAsync(Key, 1, default)),
        Of<ISettingsStore>(nameof(ISettingsStore.VersionAsync), () => _settings.VersionAsync(default)),
        Of<IContactStore>(nameof(IContactStore.BlockedAsync), () => _contacts.BlockedAsync(10, default)),
        Of<ITeamLogStore>(nameof(ITeamLogStore.ReadAsync), () => _team.ReadAsync(chat.Id, 0, 10, default)),
        Of<ITeamLogStore>(nameof(ITeamLogStore.TagsAsync), () => _team.TagsAsync([chat.Id], default)),
        Of<ITeamLogStore>(nameof(ITeamLogStore.KnownTagsAsync), () => _team.KnownTagsAsync("", 10, default)),
        Of<ITeamLogStore>(nameof(ITeamLogStore.RewriteAsync), () => _team.RewriteAsync(chat.Id, 1, MessageText.Stored("x"), default)),
        Of<IUploadStore>(nameof(IUploadStore.PartAsync), () => _uploads.PartAsync(UploadId.New(), new(1, 10, new('a', 64)), default)),
        Of<IUploadStore>(nameof(IUploadStore.FinishAsync), () => _uploads.FinishAsync(UploadId.New(), 1, new UploadVerdict.Refused("abandoned"), default)),
        Of<IUploadStore>(nameof(IUploadStore.FindAsync), () => _uploads.FindAsync(UploadId.New(), default)),
        Of<IUploadStore>(nameof(IUploadStore.IdleAsync), () => _uploads.IdleAsync(UploadStatus.Uploading, Minute, null, 10, default)),
        Of<IUploadStore>(nameof(IUploadStore.OfChatAsync), () => _uploads.OfChatAsync(chat.Id, default)),
        Of<IUploadStore>(nameof(IUploadStore.UsedAsync), () => _uploads.UsedAsync(new(chat.Contact), Minute, default)),
    ];

    /// <summary>All of them; fails when a store has a method that is not among them.</summary>
    public IReadOnlyList<StoreCall> All
    {
        get
        {
            StoreCall[] all = [.. Writes, .. Others];
            Assert.Equal(
                all.Select(c => c.Store).Distinct().SelectMany(s => s.GetMethods().Select(m => $"{s.Name}.{m.Name}")).Order(StringComparer.Ordinal),
                all.Select(c => $"{c.Store.Name}.{c.Method}").Order(StringComparer.Ordinal));
            return all;
        }
    }

    /// <summary>Asks for each of them; all are refused, and nothing is there afterwards that one of them had to write.</summary>
    public static async Task<IReadOnlyList<StoreUnavailableException>> RefusedAsync(IEnumerable<StoreCall> calls)
    {
        var refused = new List<StoreUnavailableException>();
        foreach (var call in calls)
        {
            var said = await Record.ExceptionAsync(call.Ask);
            Assert.True(said is StoreUnavailableException, $"{call.Store.Name}.{call.Method}: {said}");
            refused.Add((StoreUnavailableException)said);
        }

        return refused;
    }

    /// <summary>Nothing is stored but the chat, as it was created.</summary>
    public async Task NothingIsWrittenAsync()
    {
        Shape.Equal(new[] { chat }, await chats.HeadsAsync(new ChatQuery.Open(), default));
        Assert.Empty(await _agents.ListAsync(default));
        Assert.Empty(await _journal.AuditAsync(0, 10, default));
        Assert.Equal(0, await _settings.VersionAsync(default));
        Assert.Equal(0, (await _team.ReadAsync(chat.Id, 0, 1, default)).Last);
        Assert.Empty(await _uploads.OfChatAsync(chat.Id, default));
        Assert.True(await _routing.AcquireAsync(new("default"), new("another"), TimeSpan.Zero, default));
    }

    private static StoreCall Of<TStore>(string method, Func<Task> ask) => new(typeof(TStore), method, ask);

    private static Contact Contact() => new()
    {
        Id = new(Guid.CreateVersion7()),
        Widget = SpecChat.Widget,
        Secret = VisitorSecret.Create().Hash(),
        CreatedAt = SpecChat.Start,
        Fence = 1,
    };

    private static SignIn SignIn() => new()
    {
        Contact = Contact(),
        ExpectedFence = 0,
        Token = TokenHash.Of("token"),
        Visitor = VisitorSecret.Create().Hash(),
        At = SpecChat.Start,
        TokenExpiresAt = SpecChat.FarAway,
    };

    private static TeamEntry Note() => new()
    {
        Id = new(Guid.CreateVersion7()),
        Kind = TeamEntryKind.Note,
        By = new Participant.OfAgent(Ana.Id, Ana.Name),
        Text = MessageText.Stored("lost"),
        At = SpecChat.Start,
    };

    private static UploadPlan Plan() => new()
    {
        Id = UploadId.New(),
        Chat = new(Guid.CreateVersion7()),
        By = new Participant.OfAgent(Ana.Id, Ana.Name),
        FileName = "picture.png",
        Size = 25,
        PartSize = 10,
    };
}
