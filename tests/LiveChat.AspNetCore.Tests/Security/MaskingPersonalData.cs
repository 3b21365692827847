using System.Globalization;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Security;

/// <summary>A word of its own is the answer to every personal field. Whoever may read it gets each of them; whoever may not, none: not by a call, not by a push, not in a file, and not by searching.</summary>
public sealed class MaskingPersonalData : IAsyncLifetime
{
    private const string Token = "zqcanary";

    private static readonly string[] Keys = ["name", "email", "phone", "message", "order", "site"];

    private static readonly string[] Pushed = ["Ring", "RingEnded", "Entries", "ChatChanged", "Typing", "Seen", "Notes", "Watched", "Redacted"];
    private static readonly string[] Formats = ["txt", "html", "json"];
    private static readonly string[] Nothing = [""];

    private readonly List<string> _planted = [];
    private readonly Dictionary<string, TestAgent> _desks = [];
    private LiveChatHost _host = null!;
    private TestCustomer _dana = null!;
    private TestCustomer _leaver = null!;
    private string _chat = null!;
    private string _next = null!;
    private string _left = null!;

    /// <summary>Ana and mia do not read personal data, the others do. Mia and zoe are administrators.</summary>
    public async Task InitializeAsync()
    {
        _host = await LiveChatHost.StartAsync(new()
        {
            Options = o =>
            {
                HostSetup.Generous(o);
                o.AdminPolicy = "staff";
            },
            Widget = w =>
            {
                w.Queue = "support";
                w.Behaviour.Rating = true;
                w.Form = Asking();
                w.OfflineForm = Asking();
            },
            LiveChat = l =>
            {
                LogHost.Configure(l);
                l.MapAgent(u => u.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
                    ? new AgentProfile(id, $"{id} (test)") { IsAdmin = id is "mia" or "zoe", CanReadPersonalData = id is "ana" or "mia" ? false : null }
                    : null);
            },
        });
        foreach (var name in (string[])["ana", "ben", "mia", "zoe"]) _desks[name] = await _host.AgentAsync(name, isAvailable: false);
        (_dana, _leaver) = (await _host.CustomerAsync(), await _host.CustomerAsync());
    }

    public async Task DisposeAsync()
    {
        foreach (var desk in _desks.Values) await desk.DisposeAsync();
        await _dana.DisposeAsync();
        await _leaver.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_gets_it_who_may_not_read_it_whatever_is_called_pushed_or_downloaded()
    {
        await PlantAsync();
        foreach (var name in _desks.Keys) await ReadAsync(name);
        var before = await FilesAsync("ana", "mia");
        var shown = string.Concat((await FilesAsync("ben", "zoe")).Select(f => f.Text).Concat(_desks.Where(d => d.Key is "ben" or "zoe").SelectMany(d => d.Value.Received.Select(r => r.Json))));
        await ForgetAsync();

        List<(string Asked, string Text)> masked =
        [
            .. before,
            .. await FilesAsync("ana", "mia"),
            .. _desks.Where(d => d.Key is "ana" or "mia").SelectMany(d => d.Value.Received.Select(r => ($"{d.Key} {r.Name}", r.Json))),
        ];
        foreach (var (asked, text) in masked) Assert.False(_planted.Prepend(Token).Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)), $"{asked}: {text}");
        foreach (var word in _planted) Assert.Contains(word, shown, StringComparison.Ordinal);

        // What is added to the hub is to be called here, too; and what is pushed, to be caused.
        Assert.Empty(WireTypes.AgentMethods.Select(m => m.Name).Concat(Pushed).Except(masked.Select(m => m.Asked.Split(' ')[1])));
    }

    [Fact]
    public async Task What_is_masked_says_so_and_the_rest_is_shown()
    {
        await PlantAsync();

        var page = (await _desks["ana"].ReadAsync(_chat)).Expect();
        var form = Assert.Single(page.Entries.OfType<FormEntryDto>()).Fields;
        Assert.Equal([.. Keys.Select(k => (k, "", (bool?)true)), ("topic", "Delivery", null)], form.Select(f => (f.Key, f.Value, f.Masked)));
        Assert.Equal(form, page.Chat.Form);
        Assert.Equal(("Visitor", null, true), (page.Chat.Contact.Name, page.Chat.Contact.Email, page.Chat.Contact.EmailMasked));
        Assert.Equal("https://shop.example/basket", page.Chat.PageUrl);
        Assert.All(page.Entries.OfType<MessageEntryDto>().Where(m => m.Author.Role is RoleDto.Customer), m => Assert.Equal(("Visitor", "I wrote this"), (m.Author.Name, m.Text)));

        var whole = (await _desks["ben"].ReadAsync(_chat)).Expect();
        Assert.All(whole.Chat.Form, f => Assert.Null(f.Masked));
        Assert.Equal((_planted[0], null), (whole.Chat.Contact.Name, whole.Chat.Contact.EmailMasked));

        var left = Assert.Single((await _desks["ana"].ReadMessagesAsync()).Expect().Messages);
        Assert.Equal(("Visitor", null, null, ""), (left.Contact.Name, left.Contact.Email, left.Phone, left.Text));
        Assert.Contains("••••••", (await GetAsync("ana", $"agent/chats/{_chat}/transcript.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_finds_by_messages_only_and_counts_nothing_else()
    {
        await PlantAsync();

        foreach (var word in _planted) Assert.Equal((0, 0), await FoundAsync("mia", word));
        Assert.Equal((1, 1), await FoundAsync("mia", "I wrote this"));
        Assert.Equal((1, 1), await FoundAsync("zoe", _planted[4]));
    }

    [Fact]
    public async Task Two_desks_of_one_agent_get_what_each_may_read()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Widget = w => w.Form = Asking(),
            LiveChat = l => l.MapAgent(u => u.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new AgentProfile("ana", "Ana") { CanReadPersonalData = id == "reader" } : null),
        });
        await using var reader = await host.AgentAsync("reader");
        await using var other = await host.AgentAsync("other");
        await using var kim = await host.CustomerAsync();

        var rings = (reader.Next<RingDto>("Ring"), other.Next<RingDto>("Ring"));
        var chat = (await kim.CallAsync<CustomerPageDto>("StartChat", new StartChat { Answers = Answers() })).Expect().Chat.Id;
        var (shown, masked) = (await rings.Item1, await rings.Item2);
        Assert.Equal((_planted[0], "Visitor"), (shown.Contact.Name, masked.Contact.Name));

        var told = (reader.Next<AgentEntriesEvent>("Entries"), other.Next<AgentEntriesEvent>("Entries"));
        (await reader.AcceptAsync(shown)).Expect();
        Assert.Equal((_planted[0], "Visitor"), ((await told.Item1).Chat!.Contact.Name, (await told.Item2).Chat!.Contact.Name));
        var said = (reader.Next<AgentEntriesEvent>("Entries", IsSaid), other.Next<AgentEntriesEvent>("Entries", IsSaid));
        (await kim.SendAsync(chat, "Hello")).Expect();
        Assert.Equal((_planted[0], "Visitor"), (AuthorOf(await said.Item1), AuthorOf(await said.Item2)));

        static bool IsSaid(AgentEntriesEvent e) => e.Entries is [MessageEntryDto];
        static string AuthorOf(AgentEntriesEvent e) => ((MessageEntryDto)e.Entries[0]).Author.Name;
    }

    /// <summary>Not only its sign of life: a console gives none.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_loses_the_right_gets_no_answer_any_more_and_begins_anew(bool isSignOfLife)
    {
        var reads = true;
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = l => l.MapAgent(_ => new AgentProfile("ana", "Ana") { CanReadPersonalData = Volatile.Read(ref reads) }) });
        await using var desk = await host.AgentAsync("ana");
        (await desk.HeartbeatAsync()).Expect();

        Volatile.Write(ref reads, false);
        await Assert.ThrowsAnyAsync<Exception>(() => isSignOfLife ? desk.HeartbeatAsync() : (Task)desk.SearchAsync());
        await desk.Closed;
    }

    private static PreChatForm Asking() => new()
    {
        Title = "Contact",
        Fields =
        [
            new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Role = FormFieldRole.ContactName, IsPersonal = true },
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, IsPersonal = true, Required = true, HideWhenKnown = true },
            new() { Key = "phone", Type = FormFieldType.Phone, Label = "Phone", Role = FormFieldRole.ContactPhone, IsPersonal = true },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Role = FormFieldRole.Message, IsPersonal = true, Required = true },
            new() { Key = "order", Type = FormFieldType.Text, Label = "Order", IsPersonal = true },
            new() { Key = "site", Type = FormFieldType.Hidden, Label = "Site", Source = FormFieldSource.QueryParameter, IsPersonal = true },
            new() { Key = "topic", Type = FormFieldType.Text, Label = "Topic" },
        ],
    };

    /// <summary>An answer with a word of its own for each personal field; phone numbers have no letters.</summary>
    private Dictionary<string, string> Answers() => Keys.ToDictionary(k => k, k => k switch
    {
        "phone" => $"+49 30 {Next("73918460")}",
        "email" => $"{Next()}@example.com",
        _ => Next(),
    }).Append(KeyValuePair.Create("topic", "Delivery")).ToDictionary();

    private string Next(string? digits = null)
    {
        _planted.Add(digits is null ? $"{Token}{_planted.Count}x" : string.Create(CultureInfo.InvariantCulture, $"{digits}{_planted.Count:00}"));
        return _planted[^1];
    }

    /// <summary>A chat with everything that happens in one, another one of the same customer that goes on, and a message that somebody left.</summary>
    private async Task PlantAsync()
    {
        var (ana, ben, mia, zoe) = (_desks["ana"], _desks["ben"], _desks["mia"], _desks["zoe"]);
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        _chat = await StartAsync(Answers());
        var typing = ana.Next<TypingEvent>("Typing");
        (await _dana.TypeAsync(_chat)).Expect();
        await typing;
        (await _dana.SendAsync(_chat, "I wrote this")).Expect();
        (await _dana.SeeAsync(_chat, 1, 1)).Expect();
        (await ana.TypeAsync(_chat)).Expect();
        var sent = (await ana.SendAsync(_chat, "An answer")).Expect();
        (await ana.SeeAsync(_chat, sent.Sequence, sent.Sequence)).Expect();
        (await ana.SwitchAttachmentsAsync(_chat)).Expect();
        (await ana.AddNoteAsync(_chat, "A note")).Expect();
        (await ana.TagAsync(_chat, "tagged")).Expect();
        (await ben.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        foreach (var declines in (bool[])[true, false])
        {
            var ring = ben.Next<RingDto>("Ring");
            (await ana.TransferAsync(_chat, agent: "ben")).Expect();
            var ended = ana.Next<AgentEntriesEvent>("Entries", e => e.Entries is [TransferEndedEntryDto]);
            if (declines) (await ben.DeclineAsync(await ring)).Expect();
            else (await ana.CancelTransferAsync(_chat, (await ring).OfferId)).Expect();
            await ended;
        }

        (await ben.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        (await _dana.LeaveAsync(_chat)).Expect();
        (await _dana.RateAsync(_chat, 4, "Fine")).Expect();

        _next = await StartAsync(new() { ["message"] = Next() });
        foreach (var desk in (TestAgent[])[mia, zoe]) (await desk.WatchAsync(_next)).Expect();
        (await ben.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        var taken = ben.Next<RingDto>("Ring");
        var watched = (mia.Next<AgentEntriesEvent>("Watched", e => e.Chat is not null), zoe.Next<AgentEntriesEvent>("Watched", e => e.Chat is not null));
        (await ana.TransferAsync(_next, queue: "support")).Expect();
        (await ben.AcceptAsync(await taken)).Expect();
        (await ben.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        var back = ana.Next<RingDto>("Ring");
        (await ben.TransferAsync(_next, agent: "ana")).Expect();
        (await ana.AcceptAsync(await back)).Expect();
        await watched.Item1;
        await watched.Item2;

        _left = (await _leaver.LeaveMessageAsync(answers: Answers())).Expect().Chat.Id;
        (await _desks["zoe"].BlockAsync(_next, "They know why")).Expect();
    }

    private async Task<string> StartAsync(Dictionary<string, string> answers)
    {
        var ring = _desks["ana"].Next<RingDto>("Ring");
        var page = answers.TryGetValue("site", out var site) ? $"https://shop.example/basket?site={site}" : null;
        var started = (await _dana.CallAsync<CustomerPageDto>("StartChat", new StartChat { Answers = answers, PageUrl = page })).Expect();
        (await _desks["ana"].AcceptAsync(await ring)).Expect();
        return started.Chat.Id;
    }

    /// <summary>Everything there is to read over the hub.</summary>
    private async Task ReadAsync(string name)
    {
        var desk = _desks[name];
        await desk.StateAsync();
        foreach (var id in (string[])[_chat, _next, _left])
        {
            await desk.ReadAsync(id, 0, 200);
            await desk.ReadRoutingAsync(id);
            await desk.ReadEarlierAsync(id);
            await desk.ReadNotesAsync(id);
            await desk.ReadTargetsAsync(id);
            await desk.PlanErasureAsync(new(id));
        }

        await desk.KnownTagsAsync();
        await desk.ReadMessagesAsync();
        await desk.ReadBlockedAsync();
        await desk.LogChoicesAsync();
        await desk.SearchAsync();
        await desk.MacrosAsync();
        foreach (var word in _planted.Append("wrote")) await desk.SearchAsync(new() { Text = word, Count = true });
    }

    /// <summary>What is not only read: each answers what it did, or says to others that it was done.</summary>
    private async Task ForgetAsync()
    {
        var (ana, mia) = (_desks["ana"], _desks["mia"]);
        await ana.HeartbeatAsync();
        await ana.DeclineAsync(ana.Seen<RingDto>("Ring")[^1]);
        await ana.EndAsync(_next);
        await ana.MarkAnsweredAsync(_left);
        var upload = Guid.NewGuid().ToString();
        await ana.BeginAsync(_chat, 10, uploadId: upload);
        await ana.UploadAsync(_chat, upload);
        await ana.CancelUploadAsync(_chat, upload);
        await ana.LinksAsync(_chat, Guid.NewGuid().ToString("N"));
        var macro = Guid.NewGuid().ToString();
        await ana.SaveMacroAsync(new() { Id = macro, ExpectedVersion = 0, Title = "Hello", Shortcut = "hello", Body = "Hello {{contact.name}}" });
        await ana.UseMacroAsync(macro);
        await ana.DeleteMacroAsync(macro, 1);
        foreach (var desk in (TestAgent[])[ana, mia])
        {
            await desk.BlockAsync(_chat, "Once more");
            await desk.ReadBlockedAsync();
        }

        await mia.UnblockAsync((await mia.ReadAsync(_chat)).Expect().Chat.Contact.Id);
        await mia.UnwatchAsync(_next);
        var redacted = ana.Next<RedactedEvent>("Redacted");
        (await mia.RedactAsync(new() { ChatId = _chat, Reason = "Asked for", Fields = ["order"] })).Expect();
        await redacted;
        foreach (var name in (string[])["ana", "mia"]) await ReadAsync(name);
        (await mia.EraseAsync(new() { ChatId = _chat, Chats = [_chat], Reason = "Asked for" })).Expect();
        await ana.SignOutAsync();
    }

    /// <summary>Every answer of the API that staff gets by asking for it, whatever is added to it.</summary>
    private async Task<List<(string Asked, string Text)>> FilesAsync(params string[] names)
    {
        var files = new List<(string, string)>();
        foreach (var name in names)
        {
            foreach (var path in Paths()) files.Add(($"{name} {path}", (await GetAsync(name, path)).Text));
        }

        return files;
    }

    private IEnumerable<string> Paths()
    {
        var (from, until) = (TimeProvider.System.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds(), TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());
        var patterns = _host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true || IsExport(e.RoutePattern.RawText!))
            .Select(e => e.RoutePattern.RawText!)
            .Where(p => p.Contains("/api/agent/", StringComparison.Ordinal) || p.Contains("/api/admin/", StringComparison.Ordinal))
            .Select(p => p[(p.IndexOf("/api/", StringComparison.Ordinal) + 5)..])
            .ToList();
        Assert.Contains("agent/log.csv", patterns);
        Assert.Contains("admin/overview", patterns);
        return
            from pattern in patterns
            from chat in pattern.Contains("{chatId}", StringComparison.Ordinal) ? new[] { _chat, _next, _left } : Nothing
            from format in pattern.Contains("{format}", StringComparison.Ordinal) ? Formats : Nothing
            from query in IsExport(pattern) ? _planted.Select(w => JsonSerializer.Serialize(new { text = w })).Prepend("""{"type":"chat"}""").Prepend("""{"type":"message"}""") : [string.Create(CultureInfo.InvariantCulture, $"from={from}&until={until}")]
            select $"{pattern.Replace("{chatId}", chat, StringComparison.Ordinal).Replace("{format}", format, StringComparison.Ordinal)}?{query}";
    }

    /// <summary>Asked for with a body: what is searched for stands in no address.</summary>
    private static bool IsExport(string path) => path.Contains("/log.", StringComparison.Ordinal);

    private async Task<(int Status, string Text)> GetAsync(string name, string path)
    {
        var asked = path.Split('?', 2);
        using var request = IsExport(path)
            ? new HttpRequestMessage(HttpMethod.Post, $"/livechat/api/{asked[0]}") { Content = new StringContent(asked[1], Encoding.UTF8, "application/json") }
            : new HttpRequestMessage(HttpMethod.Get, $"/livechat/api/{path}");
        request.Headers.Add(HeaderAuthentication.Header, name);
        using var response = await _host.Http.SendAsync(request);
        return ((int)response.StatusCode, $"{response.Headers} {response.Content.Headers} {await response.Content.ReadAsStringAsync()}");
    }

    private async Task<(int Rows, long? Total)> FoundAsync(string name, string text)
        => (await _desks[name].SearchAsync(new() { Text = text, Count = true })).Expect() is var page ? (page.Rows.Count, page.Total) : default;
}
