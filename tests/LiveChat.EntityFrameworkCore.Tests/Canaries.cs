using System.Text;
using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.Notes;
using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Tests;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>A host in which a token of its own stands in everything that people can write, so that whatever a redaction leaves behind is found.</summary>
internal sealed class Canaries : IAsyncDisposable
{
    /// <summary>What every token begins with. No database, program or log says it by itself.</summary>
    public const string Token = "zqcanary";

    /// <summary>One pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly IHost _host;
    private readonly RecordingLog _log = new();
    private readonly DirectoryInfo _files;
    private readonly Rings _rings = new();
    private int _planted;

    /// <param name="keep">Where the host keeps LiveChat.</param>
    /// <param name="files">Where it keeps files; usually a folder of its own.</param>
    public Canaries(Action<LiveChatBuilder> keep, DirectoryInfo? files = null)
    {
        _files = files ?? Directory.CreateTempSubdirectory("livechat-canaries-");
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_log);
        builder.Services.AddSingleton<IChatNotifier>(_rings);
        var chat = builder.Services.AddLiveChatCore().UseAttachmentFolder(_files.FullName).AddWidget("canaries-canaries", w => w.Behaviour.Rating = true);
        keep(chat);
        _host = builder.Build();
    }

    public ChatId Chat { get; private set; }

    public ContactId Contact { get; private set; }

    /// <summary>Gets a word of a message.</summary>
    public string Said { get; private set; } = string.Empty;

    /// <summary>The files that lie in the storage's folder, but for locks.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_files.FullName, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal));

    public IEnumerable<string> LogLines => _log.Lines.Select(l => l.ToString()!);

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task StartAsync()
    {
        await _host.MigrateLiveChatAsync();
        await _host.StartAsync();
    }

    public async Task StopAsync() => await _host.StopAsync();

    /// <summary>A whole life of a chat, with everything somebody can write in it.</summary>
    /// <param name="lookAsync">Looks what is kept: called while a transfer rings, and in the end.</param>
    public async Task PlantAsync(Func<Task>? lookAsync = null)
    {
        var (chats, now) = (Get<IChatService>(), TimeProvider.System.GetUtcNow());
        var (dana, ana) = await BeginAsync();
        var ben = await SignInAsync("ben", Availability.Away);
        await SayAsync(dana, Said = Next());
        await SayAsync(ana, Next());
        await SendFileAsync(dana, ana);
        await Get<ITeamLog>().AddNoteAsync(ana, Chat, MessageId.New(now), Next());
        await Get<ITeamLog>().AddTagAsync(ana, Chat, MessageId.New(now), Next());
        await Get<IAgentService>().SetAvailabilityAsync(ben.Id, Availability.Available);
        Assert.Null(TransferNote.Check(Next(), out var note));
        var passed = await chats.TransferToAgentAsync(ana, Chat, ben.Id, note);
        Assert.Null(passed.Refusal);
        await LookAsync(lookAsync);
        await chats.CancelTransferAsync(ana, Chat, passed.Chat!.Offer!.Id);
        Assert.True((await chats.EndAsync(dana, Chat)).Ok);
        Assert.Null(ChatRating.Check(5, Next(), out var rating));
        Assert.True((await Get<IChatRatings>().RateAsync(dana, Chat, rating!)).Ok);
        await Get<IVisitorBlocks>().BlockAsync(ana, Chat, MessageId.New(now), Next());
        await LookAsync(lookAsync);
    }

    /// <summary>A chat in which the customer says much.</summary>
    /// <returns>The sequences of the messages, each with a word of its own: <see cref="WordOf"/>.</returns>
    public async Task<IReadOnlyList<long>> TalkAsync(int messages)
    {
        var (dana, _) = await BeginAsync();
        var sequences = new List<long>();
        for (var i = 0; i < messages; i++)
        {
            var posted = await Get<IChatService>().PostAsync(new() { Chat = Chat, Author = dana, Message = MessageId.New(TimeProvider.System.GetUtcNow()), Text = WordOf(i) });
            sequences.Add(((MessagePosted)posted.Events.Single()).Sequence);
        }

        await IndexAsync();
        return sequences;
    }

    /// <summary>What the customer says first, second and so on.</summary>
    public static string WordOf(int message) => $"{Token}word{message}x";

    /// <summary>How often a token is in some bytes, as it is, or as a database writes bytes as text.</summary>
    public static int Count(ReadOnlySpan<byte> bytes) => Count(bytes, Encoding.UTF8.GetBytes(Token)) + Count(bytes, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Token))));

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> token)
    {
        var count = 0;
        for (var at = bytes.IndexOf(token); at >= 0; at = bytes.IndexOf(token))
        {
            count++;
            bytes = bytes[(at + token.Length)..];
        }

        return count;
    }

    /// <summary>The contact and all its chats.</summary>
    public async Task EraseAsync()
    {
        var plan = (await Get<IRedaction>().PlanErasureAsync(Contact))!;
        Assert.Equal([Chat], plan.Chats.AsEnumerable());
        var result = await Get<IRedaction>().EraseAsync(plan, new Participant.Admin("mia", "Mia"), "Asked for");
        Assert.Null(result.Refusal);
        Assert.Equal([Chat], result.Redacted.AsEnumerable());
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
        _files.Delete(recursive: true);
    }

    private async Task<(Participant.Customer Dana, Participant.OfAgent Ana)> BeginAsync()
    {
        var (chats, now) = (Get<IChatService>(), TimeProvider.System.GetUtcNow());
        var ana = new Participant.OfAgent((await SignInAsync("ana")).Id, "Ana");
        Contact = ContactId.New(now);
        await Get<IContactStore>().SaveAsync(
            new() { Id = Contact, Widget = new("canaries-canaries"), Secret = VisitorSecret.Create().Hash(), Subject = Next(), Name = Next(), Email = $"{Next()}@example.com", Phone = Next(), CreatedAt = now, Fence = 1 }, 0, default);
        var dana = new Participant.Customer(Contact);

        var started = await chats.StartAsync(new()
        {
            Widget = new("canaries-canaries"),
            Contact = Contact,
            Answers = new Dictionary<string, string> { ["name"] = Next(), ["email"] = $"{Next()}@example.com", ["message"] = Next() },
            PageUrl = $"https://shop.example/{Next()}",
            UserAgent = Next(),
        });
        Assert.Null(started.Refusal);
        Chat = started.Chat!.Id;
        Assert.True((await chats.AcceptAsync(ana, Chat, await _rings.NextAsync(Chat))).Ok);
        return (dana, ana);
    }

    private async Task LookAsync(Func<Task>? lookAsync)
    {
        if (lookAsync is null) return;

        await IndexAsync();
        await lookAsync();
    }

    /// <summary>Takes everything into the index that is searched.</summary>
    private async Task IndexAsync()
    {
        while (Get<IActivityLog>() is IWordIndex index && await index.FillAsync(default))
        {
        }
    }

    private string Next() => $"{Token}{Interlocked.Increment(ref _planted)}x";

    private async Task<Agent> SignInAsync(string name, Availability availability = Availability.Available)
    {
        var agent = await Get<IAgentService>().SignInAsync(new(name, name));
        return (await Get<IAgentService>().SetAvailabilityAsync(agent.Id, availability))!;
    }

    private async Task SayAsync(Participant author, string text)
        => Assert.True((await Get<IChatService>().PostAsync(new() { Chat = Chat, Author = author, Message = MessageId.New(TimeProvider.System.GetUtcNow()), Text = text })).Ok);

    private async Task SendFileAsync(Participant by, Participant.OfAgent agent)
    {
        var files = Get<IChatAttachments>();
        Assert.True((await files.SwitchAsync(agent, Chat, enabled: true)).Ok);
        var begun = (await files.BeginAsync(new() { Chat = Chat, By = by, ClientId = Guid.NewGuid(), FileName = $"{Next()}.png", Size = Picture.Length })).Upload!;
        await files.WritePartAsync(begun.Plan.Id, 1, new MemoryStream(Picture));
        Assert.Null((await files.FinishAsync(begun.Plan.Id)).Refusal);
        var posted = await files.PostAsync(new() { Message = new() { Chat = Chat, Author = by, Message = MessageId.New(TimeProvider.System.GetUtcNow()), Text = Next() }, Uploads = [begun.Plan.Id] });
        Assert.Null(posted.Refusal);
    }

    /// <summary>Hears where a chat rings.</summary>
    private sealed class Rings : IChatNotifier
    {
        private readonly TaskCompletionSource<OfferId> _offer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<OfferId> NextAsync(ChatId chat) => _offer.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public ValueTask TellAsync(ChatChange change)
        {
            if (change.Events.OfType<OfferMade>().FirstOrDefault() is { } made) _offer.TrySetResult(made.Offer.Id);
            return ValueTask.CompletedTask;
        }

        public ValueTask TellAsync(Agent agent) => ValueTask.CompletedTask;

        public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping) => ValueTask.CompletedTask;

        public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting) => ValueTask.CompletedTask;
    }
}
