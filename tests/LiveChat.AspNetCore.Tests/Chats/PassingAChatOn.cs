using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Chats;

public sealed class PassingAChatOn : IAsyncLifetime, IAsyncDisposable
{
    private const string Note = "Has called twice, be kind";

    private LiveChatHost _host = null!;
    private OngoingChat _chat = null!;
    private TestAgent _ben = null!;

    public async Task InitializeAsync()
    {
        _host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l
                .AddTeam("sales", t => t.Members.Add("ana"))
                .AddQueue("support", q => q.Teams.Add("sales"))
                .AddQueue("billing", q => q.DisplayName = "Billing")
                .AddQueue("closed", q => q.OpeningHours = new() { TimeZone = "UTC" })
                .AddQueue("private", q => q.AcceptsTransfers = false),
        });
        _chat = await OngoingChat.StartAsync(_host);
        _ben = await _host.AgentAsync("ben");
    }

    [Fact]
    public async Task An_agent_is_asked_accepts_and_has_the_chat_and_the_first_hears_nothing_more_of_it()
    {
        var rings = _ben.Next<RingDto>("Ring");
        var told = _chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries is [TransferOfferedEntryDto]);

        var asked = (await _chat.Agent.TransferAsync(_chat.Id, agent: "ben", note: Note)).Expect();

        var ring = await rings;
        Assert.Equal(new RingTransferDto("ana (test)", Note), ring.Transfer);
        Assert.Equal(ring.OfferId, asked.Transfer?.OfferId);
        Assert.Equal("ben (test)", asked.Transfer?.To);
        Assert.Equal(ring.Until, (await told).Chat?.Transfer?.Until);
        Assert.Equal(ring.OfferId, Assert.Single((await _ben.StateAsync()).Expect().Rings).OfferId);
        Assert.NotNull(Assert.Single((await _chat.Agent.StateAsync()).Expect().Chats).Transfer);

        var joined = _chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [JoinedEntryDto { Agent: "ben (test)" }]);
        var gone = _chat.Agent.Next<AgentChatDto>("ChatChanged", c => c.AgentId == "ben");
        var page = (await _ben.AcceptAsync(ring)).Expect();

        Assert.Null(page.Chat.Transfer);
        Assert.Equal(Note, page.Entries.OfType<TransferOfferedEntryDto>().Single().Note);
        await joined;
        Assert.Null((await gone).Preview);

        var atBen = _ben.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "my secret" }]);
        (await _chat.Customer.SendAsync(_chat.Id, "my secret")).Expect();
        await atBen;

        // A call that is answered afterwards: whatever was pushed before has arrived.
        (await _chat.Agent.HeartbeatAsync()).Expect();
        Assert.DoesNotContain(_chat.Agent.Seen<AgentEntriesEvent>("Entries").SelectMany(e => e.Entries), e => e is MessageEntryDto or JoinedEntryDto { Agent: "ben (test)" });
        Assert.Equal("not_in_chat", (await _chat.Agent.ReadAsync(_chat.Id)).Code);
        Assert.Equal("not_in_chat", (await _chat.Agent.TransferAsync(_chat.Id, agent: "ana")).Code);
    }

    [Fact]
    public async Task Declined_it_stays_and_both_are_told()
    {
        var ring = await AskBenAsync();
        var told = _chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries is [TransferEndedEntryDto { To: "ben (test)", Outcome: TransferOutcomeDto.Declined }]);
        var ended = _ben.Next<RingEndedEvent>("RingEnded");

        (await _ben.DeclineAsync(ring)).Expect();

        Assert.Null((await told).Chat?.Transfer);
        Assert.Equal(RingOutcomeDto.Declined, (await ended).Outcome);
        Assert.True((await _chat.Agent.SendAsync(_chat.Id, "Still here")).Ok);
    }

    [Fact]
    public async Task Taken_back_it_rings_no_more()
    {
        var ring = await AskBenAsync();
        var ended = _ben.Next<RingEndedEvent>("RingEnded");

        Assert.Null((await _chat.Agent.CancelTransferAsync(_chat.Id, ring.OfferId)).Expect().Transfer);

        Assert.Equal(RingOutcomeDto.Withdrawn, (await ended).Outcome);
        Assert.NotNull((await _ben.AcceptAsync(ring)).Code);
        (await _chat.Agent.CancelTransferAsync(_chat.Id, ring.OfferId)).Expect();
    }

    [Fact]
    public async Task The_customer_sees_that_somebody_else_came_and_nothing_of_how()
    {
        var ring = await AskBenAsync(Note);
        (await _ben.DeclineAsync(ring)).Expect();
        var again = await AskBenAsync(Note);
        (await _ben.AcceptAsync(again)).Expect();
        (await _ben.TransferAsync(_chat.Id, queue: "billing", note: Note)).Expect();

        var log = await _chat.LogAsync();

        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(e => e.Sequence));
        Assert.Equal(3, log.OfType<HiddenEntryDto>().Count());
        Assert.Equal("ben (test)", Assert.Single(log.OfType<TransferredEntryDto>()).Agent);
        string[] told = [await _chat.LogTextAsync(), .. _chat.Customer.Seen<CustomerEntriesEvent>("Entries").Select(e => JsonSerializer.Serialize(e, ContractJson.Options))];
        foreach (var text in told)
        {
            Assert.DoesNotContain(Note, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Billing", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Into_a_queue_it_leaves_at_once_and_rings_at_the_next()
    {
        var waits = _chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [TransferredEntryDto { Agent: "ana (test)", Queue: null, Note: null }]);
        var gone = _chat.Agent.Next<AgentChatDto>("ChatChanged", c => c.AgentId is null);
        var rings = _ben.Next<RingDto>("Ring");

        var put = (await _chat.Agent.TransferAsync(_chat.Id, queue: "billing", note: Note)).Expect();

        Assert.Equal((ChatStatusDto.Waiting, null), (put.Status, put.AgentId));
        await gone;
        Assert.Equal(ChatStatusDto.Waiting, (await waits).Chat?.Status);
        Assert.Equal("Billing", (await rings).Queue);
        var page = (await _ben.AcceptAsync(await rings)).Expect();
        Assert.Equal(("ana (test)", "Billing", Note), page.Entries.OfType<TransferredEntryDto>().Select(e => (e.Agent, e.Queue, e.Note)).Single());
        Assert.Equal("not_in_chat", (await _chat.Agent.ReadAsync(_chat.Id)).Code);
        Assert.Equal("not_in_chat", (await _chat.Agent.ReadTargetsAsync(_chat.Id)).Code);
    }

    [Fact]
    public async Task The_targets_are_those_to_whom_it_could_go()
    {
        await using var cem = await _host.AgentAsync("cem");
        (await cem.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();

        var targets = (await _chat.Agent.ReadTargetsAsync(_chat.Id)).Expect();

        Assert.Equal(
            [("ben", "ben (test)", AvailabilityDto.Available, 0, 3), ("cem", "cem (test)", AvailabilityDto.Away, 0, 3)],
            targets.Agents.Select(a => (a.Id, a.Name, a.Availability, a.Chats, a.Capacity)));
        Assert.Equal([("support", true, 0), ("billing", true, 1), ("closed", false, 1)], targets.Queues.Select(q => (q.Id, q.IsOpen, q.Online)));
        Assert.False(targets.More);
        Assert.Equal("cem", Assert.Single((await _chat.Agent.ReadTargetsAsync(_chat.Id, "CEM")).Expect().Agents).Id);
        Assert.Equal("bad_argument", (await _chat.Agent.ReadTargetsAsync(_chat.Id, new('x', 101))).Code);
        Assert.Equal("chat_not_found", (await cem.ReadTargetsAsync(_chat.Id)).Code);
    }

    [Fact]
    public async Task Each_refusal_has_its_code_and_changes_nothing()
    {
        await using var cem = await _host.AgentAsync("cem");
        (await cem.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
        var before = await _chat.LogTextAsync();

        (Task<Answer<AgentChatDto>> Call, string Code)[] table =
        [
            (_chat.Agent.TransferAsync(_chat.Id), "bad_argument"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: ""), "bad_argument"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: "ben", queue: "billing"), "bad_argument"),
            (_chat.Agent.TransferAsync("0123456789abcdef0123456789abcdef", agent: "ben"), "chat_not_found"),
            (_ben.TransferAsync(_chat.Id, agent: "ben"), "chat_not_found"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: "ana"), "agent_not_found"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: new('x', 3000)), "agent_not_found"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: "cem"), "agent_unavailable"),
            (_chat.Agent.TransferAsync(_chat.Id, queue: "nowhere"), "queue_not_found"),
            (_chat.Agent.TransferAsync(_chat.Id, queue: "private"), "transfer_not_accepted"),
            (_chat.Agent.TransferAsync(_chat.Id, queue: "closed"), "queue_closed"),
            (_chat.Agent.TransferAsync(_chat.Id, agent: "ben", note: new('x', 1001)), "note_too_long"),
            (_chat.Agent.CancelTransferAsync(_chat.Id, "no offer"), "bad_argument"),
        ];
        foreach (var (call, code) in table) Assert.Equal(code, (await call).Code);

        Assert.Equal(before, await _chat.LogTextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _ben.DisposeAsync();
        await _chat.DisposeAsync();
        await _host.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task<RingDto> AskBenAsync(string? note = null)
    {
        var rings = _ben.Next<RingDto>("Ring");
        (await _chat.Agent.TransferAsync(_chat.Id, agent: "ben", note: note)).Expect();
        return await rings;
    }
}
