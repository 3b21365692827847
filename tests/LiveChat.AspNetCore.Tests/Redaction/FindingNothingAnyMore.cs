using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Files;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Core.Tests.Attachments.Images;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Tests.Redaction;

/// <summary>A word of its own stands in everything that people write. After a redaction nobody reads one of them, whoever asks and whatever for; and no log ever had one.</summary>
public sealed class FindingNothingAnyMore : IAsyncLifetime, IDisposable
{
    private const string Token = "zqcanary";
    private const string Reason = "Asked for";

    private readonly RecordingLog _log = new();
    private readonly List<string> _planted = [];
    private FileSite _site = null!;
    private Dictionary<string, TestAgent> _desks = null!;
    private TestCustomer _dana = null!;
    private TestCustomer _leaver = null!;
    private string _chat = null!;
    private string _next = null!;
    private string _left = null!;
    private UploadDto _file = null!;

    private LiveChatHost Host => _site.Host;

    public async Task InitializeAsync()
    {
        _site = await FileSite.StartAsync(new()
        {
            Log = _log,
            Options = o => o.AdminPolicy = "staff",
            Widget = w =>
            {
                w.Queue = "support";
                w.Behaviour.Rating = true;
            },
            LiveChat = l =>
            {
                LogHost.Configure(l);
                l.Services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace));
            },
        });
        _desks = new() { ["ana"] = _site.Ana };
        foreach (var name in (string[])["ben", "cem", "mia"]) _desks[name] = await Host.AgentAsync(name, isAvailable: false);
    }

    public async Task DisposeAsync()
    {
        foreach (var desk in _desks.Values.Skip(1)) await desk.DisposeAsync();
        await _dana.DisposeAsync();
        await _leaver.DisposeAsync();
        await _site.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task What_was_redacted_is_answered_to_nobody_and_was_never_logged()
    {
        await PlantAsync();
        var links = new[] { await LinkAsync(_dana), await LinkAsync(_desks["mia"]) };
        var before = await ReadAsync();
        Assert.All(_planted, word => Assert.Contains(before, a => a.Answer.Contains(word, StringComparison.Ordinal)));
        foreach (var link in links) Assert.True((await GetAsync(link, null)).IsGood);

        var talk = (await _desks["ana"].ReadAsync(_next)).Expect().Entries.OfType<MessageEntryDto>().Single();
        (await _desks["mia"].RedactAsync(new() { ChatId = _next, Reason = Reason, Entries = [talk.Sequence] })).Expect();
        foreach (var id in (string[])[_chat, _left]) (await _desks["mia"].RedactAsync(new() { ChatId = id, Reason = Reason, Whole = true })).Expect();

        var after = await ReadAsync();
        Assert.Equal(before.Select(a => a.Asked), after.Select(a => a.Asked));
        foreach (var (asked, answer) in after) Assert.False(answer.Contains(Token, StringComparison.Ordinal), $"{asked}: {answer}");
        foreach (var link in links) Assert.False((await GetAsync(link, null)).IsGood);
        Assert.Contains(_log.Lines, l => l.Level is LogLevel.Trace);
        Assert.DoesNotContain(_log.Lines, l => l.Text.Contains(Token, StringComparison.Ordinal));
    }

    /// <summary>A chat with everything somebody can write in it, another one of the same customer that goes on, and a message that somebody left.</summary>
    private async Task PlantAsync()
    {
        var (ana, ben, mia) = (_desks["ana"], _desks["ben"], _desks["mia"]);
        _dana = await Host.CustomerAsync();
        _chat = await StartAsync(ana, new() { ["name"] = Next(), ["email"] = $"{Next()}@example.com", ["message"] = Next() });
        (await _dana.SendAsync(_chat, Next())).Expect();
        (await ana.SendAsync(_chat, Next())).Expect();
        (await _dana.TypeAsync(_chat)).Expect();
        (await ana.SwitchAttachmentsAsync(_chat)).Expect();
        _file = await SendFileAsync();
        (await ana.AddNoteAsync(_chat, Next())).Expect();
        (await ana.TagAsync(_chat, Next())).Expect();
        (await ben.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        var ring = ben.Next<RingDto>("Ring");
        (await ana.TransferAsync(_chat, agent: "ben", note: Next())).Expect();
        (await ana.CancelTransferAsync(_chat, (await ring).OfferId)).Expect();
        (await ben.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        (await _dana.LeaveAsync(_chat)).Expect();
        (await _dana.RateAsync(_chat, 4, Next())).Expect();

        _next = await StartAsync(ana, new() { ["name"] = "Kim (test)", ["email"] = "kim@example.com", ["message"] = "Hello" });
        (await _dana.SendAsync(_next, Next())).Expect();
        (await mia.BlockAsync(_chat, Next())).Expect();
        _leaver = await Host.CustomerAsync();
        _left = (await _leaver.LeaveMessageAsync(answers: new Dictionary<string, string> { ["name"] = Next(), ["email"] = $"{Next()}@example.com", ["message"] = Next() })).Expect().Chat.Id;
        Assert.NotEmpty((await mia.SearchAsync(new() { Text = _planted[3] })).Expect().Rows);
    }

    private async Task<string> StartAsync(TestAgent desk, Dictionary<string, string> answers)
    {
        var ring = desk.Next<RingDto>("Ring");
        var started = (await _dana.CallAsync<CustomerPageDto>("StartChat", new StartChat { Answers = answers, PageUrl = $"https://shop.example/{answers["name"].Split(' ')[0]}", PageTitle = "Shop" })).Expect();
        (await desk.AcceptAsync(await ring)).Expect();
        return started.Chat.Id;
    }

    private async Task<UploadDto> SendFileAsync()
    {
        var picture = PngBytes.Picture();
        var upload = (await _dana.BeginAsync(_chat, picture.Length, $"{Next()}.png")).Expect();
        (await _site.PartAsync(upload, 1, picture)).Dispose();
        var ready = await FileSite.ReadAsync(await _site.FinishAsync(upload));
        (await _dana.SendFilesAsync(_chat, Next(), ready.Id)).Expect();
        return ready;
    }

    /// <summary>Everything there is to read, for everybody.</summary>
    private async Task<List<(string Asked, string Answer)>> ReadAsync()
    {
        var answers = new List<(string Asked, string Answer)>();
        foreach (var (name, customer) in new[] { ("customer", _dana), ("other customer", _leaver) })
        {
            Note($"{name} GetState", await customer.StateAsync());
            foreach (var id in (string[])[_chat, _next, _left]) Note($"{name} ReadEntries", await customer.ReadAsync(id, 0, 200));
            Note($"{name} OpenAttachments", await customer.LinksAsync(_chat, _file.Id));
        }

        foreach (var (name, desk) in _desks)
        {
            Note($"{name} GetState", await desk.StateAsync());
            foreach (var id in (string[])[_chat, _next, _left])
            {
                Note($"{name} ReadEntries", await desk.ReadAsync(id, 0, 200));
                Note($"{name} ReadRouting", await desk.ReadRoutingAsync(id));
                Note($"{name} ReadEarlierChats", await desk.ReadEarlierAsync(id));
                Note($"{name} ReadNotes", await desk.ReadNotesAsync(id));
                Note($"{name} ReadTransferTargets", await desk.ReadTargetsAsync(id));
                Note($"{name} WatchChat", await desk.WatchAsync(id));
                Note($"{name} PlanErasure", await desk.PlanErasureAsync(new(id)));
                foreach (var format in (string[])["txt", "html", "json"]) await NoteAsync(name, $"/livechat/api/agent/chats/{id}/transcript.{format}");
                await NoteAsync(name, $"/livechat/api/admin/chats/{id}/routing");
            }

            Note($"{name} OpenAttachments", await desk.LinksAsync(_chat, _file.Id));
            Note($"{name} ReadTags", await desk.KnownTagsAsync());
            Note($"{name} ReadTags from", await desk.KnownTagsAsync(Token));
            Note($"{name} ReadMessages", await desk.ReadMessagesAsync());
            Note($"{name} ReadBlocked", await desk.ReadBlockedAsync());
            Note($"{name} GetLogChoices", await desk.LogChoicesAsync());
            Note($"{name} SearchLog", await desk.SearchAsync());
            foreach (var word in _planted) Note($"{name} SearchLog for a word", await desk.SearchAsync(new() { Text = word }));
            var (from, until) = (TimeProvider.System.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds(), TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());
            foreach (var path in (string[])["admin/overview", "admin/audit", string.Create(CultureInfo.InvariantCulture, $"admin/reports.csv?from={from}&until={until}")])
                await NoteAsync(name, $"/livechat/api/{path}");
            foreach (var kind in (string[])["csv", "jsonl"]) answers.Add(($"{name} log.{kind}", (await ExportAsync(kind, name)).Text));
        }

        return answers;

        void Note<T>(string asked, Answer<T> answer)
            where T : class => answers.Add((asked, answer.Code ?? JsonSerializer.Serialize(answer.Expect(), ContractJson.Options)));

        async Task NoteAsync(string name, string path) => answers.Add(($"{name} {path.Split('?')[0]}", (await GetAsync(path, name)).Text));
    }

    private async Task<string> LinkAsync(TestClient who) => $"/livechat/files/{Assert.Single((await who.LinksAsync(_chat, _file.Id)).Expect().Links).Ticket}";

    private Task<(bool IsGood, string Text)> GetAsync(string path, string? user) => SendAsync(new(HttpMethod.Get, path), user);

    private Task<(bool IsGood, string Text)> ExportAsync(string kind, string user)
        => SendAsync(new(HttpMethod.Post, $"/livechat/api/agent/log.{kind}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") }, user);

    private async Task<(bool IsGood, string Text)> SendAsync(HttpRequestMessage asked, string? user)
    {
        using var request = asked;
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        using var response = await Host.Http.SendAsync(request);
        return (response.IsSuccessStatusCode, $"{response.Headers} {response.Content.Headers} {await response.Content.ReadAsStringAsync()}");
    }

    private string Next()
    {
        _planted.Add($"{Token}{_planted.Count}x");
        return _planted[^1];
    }
}
