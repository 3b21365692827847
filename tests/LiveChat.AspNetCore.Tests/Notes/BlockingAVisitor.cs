using System.Security.Claims;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Notes;

public sealed class BlockingAVisitor : IAsyncLifetime, IAsyncDisposable
{
    private LiveChatHost _host = null!;
    private OngoingChat _chat = null!;

    public async Task InitializeAsync()
    {
        _host = await LiveChatHost.StartAsync(new()
        {
            Options = HostSetup.Generous,
            LiveChat = l => l.MapAgent(u => u.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new AgentProfile(id, id) { IsAdmin = id == "root", Languages = ["de", "not a tag!"] } : null),
        });
        _chat = await OngoingChat.StartAsync(_host);
    }

    [Fact]
    public async Task Who_is_blocked_is_put_out_and_kept_out_until_let_in_again()
    {
        var ended = _chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [EndedEntryDto { By: EndedByDto.Agent }]);

        (await _chat.Agent.BlockAsync(_chat.Id, "Spam")).Expect();

        await ended;
        Assert.Equal("visitor_blocked", (await _chat.Customer.StartAsync()).Code);
        Assert.Equal("visitor_blocked", (await _chat.Customer.LeaveMessageAsync()).Code);
        await using var again = await _host.CustomerAsync(_chat.Customer.Visitor);
        Assert.Equal("visitor_blocked", (await again.StartAsync()).Code);

        var blocked = Assert.Single((await _chat.Agent.ReadBlockedAsync()).Expect().Visitors);
        Assert.Equal(("ana", "Spam"), (blocked.By, blocked.Reason));
        (await _chat.Agent.UnblockAsync(blocked.ContactId)).Expect();
        (await _chat.Agent.UnblockAsync(blocked.ContactId)).Expect();

        Assert.Empty((await _chat.Agent.ReadBlockedAsync()).Expect().Visitors);
        Assert.True((await again.StartAsync()).Ok);
        var noted = (await _chat.Agent.ReadNotesAsync(_chat.Id)).Expect().Entries;
        Assert.Equal([TeamEntryKindDto.VisitorBlocked, TeamEntryKindDto.VisitorUnblocked], noted.Select(e => e.Kind));
        Assert.Equal("Spam", noted[0].Text);
    }

    [Fact]
    public async Task Blocking_again_is_harmless_and_the_first_reason_stays()
    {
        var id = Guid.NewGuid().ToString();
        (await _chat.Agent.BlockAsync(_chat.Id, "Spam", id)).Expect();
        (await _chat.Agent.BlockAsync(_chat.Id, "Spam", id)).Expect();
        (await _chat.Agent.BlockAsync(_chat.Id, "Other")).Expect();

        Assert.Equal("Spam", Assert.Single((await _chat.Agent.ReadBlockedAsync()).Expect().Visitors).Reason);
        Assert.Equal("note_too_long", (await _chat.Agent.BlockAsync(_chat.Id, new string('x', 1001))).Code);
        Assert.Equal("bad_argument", (await _chat.Agent.BlockAsync(_chat.Id, "Spam", "no id")).Code);
    }

    [Fact]
    public async Task A_chat_that_could_be_resumed_cannot_any_more()
    {
        (await _chat.Customer.LeaveAsync(_chat.Id)).Expect();
        (await _chat.Agent.BlockAsync(_chat.Id, "Spam")).Expect();

        Assert.Contains((await _chat.Customer.ResumeAsync(_chat.Id)).Code, (string[])["visitor_blocked", "chat_ended_by_agent"]);
        Assert.Equal("visitor_blocked", (await _chat.Customer.StartAsync()).Code);
    }

    [Fact]
    public async Task Others_neither_see_nor_let_in_whom_an_agent_blocked_but_administrators_do()
    {
        (await _chat.Agent.BlockAsync(_chat.Id, "Spam")).Expect();
        await using var ben = await _host.AgentAsync("ben");
        await using var root = await _host.AgentAsync("root");
        var contact = Assert.Single((await root.ReadBlockedAsync()).Expect().Visitors).ContactId;

        Assert.Empty((await ben.ReadBlockedAsync()).Expect().Visitors);
        (await ben.UnblockAsync(contact)).Expect();
        Assert.Equal("visitor_blocked", (await _chat.Customer.StartAsync()).Code);
        Assert.Equal("bad_argument", (await ben.UnblockAsync("no id")).Code);

        (await root.UnblockAsync(contact)).Expect();
        Assert.True((await _chat.Customer.StartAsync()).Ok);
    }

    [Fact]
    public async Task The_desk_is_told_the_browser_and_whom_one_could_ask_speaks()
    {
        await using var kim = await RawCustomer.ConnectAsync(_host);
        var rings = _chat.Agent.Next<RingDto>("Ring");
        await kim.CallAsync("StartChat", new StartChat { Answers = new Dictionary<string, string> { ["name"] = "Kim", ["email"] = "kim@example.com", ["message"] = "Hello" } });
        var page = (await _chat.Agent.AcceptAsync(await rings)).Expect();
        Assert.Equal("Firefox 131, Windows", page.Chat.Browser);

        await using var ben = await _host.AgentAsync("ben");
        var targets = (await _chat.Agent.ReadTargetsAsync(_chat.Id)).Expect();
        Assert.Equal(["de"], Assert.Single(targets.Agents).Languages);
        Assert.Equal(1, Assert.Single(targets.Queues).Online);
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _host.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
