using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Chats;

/// <summary>An agent passes a chat on, to another agent or to a queue.</summary>
public sealed class PassingAChatOn : IAsyncLifetime, IAsyncDisposable
{
    private static readonly QueueId Sales = new("sales");

    private readonly TestHost _host = new(builder => builder
        .AddQueue("support", queue => queue.RoutingPolicy = RoutingPolicies.RoundRobin)
        .AddQueue("sales")
        .AddQueue("closed", queue => queue.OpeningHours = new() { TimeZone = "UTC" })
        .AddQueue("dutch", queue =>
        {
            queue.RoutingPolicy = RoutingPolicies.Skills;
            queue.RequiredSkills.Add("dutch");
            queue.AddMember("ben");
            queue.AddMember("cem", cem => cem.Skills.Add("dutch"));
        })
        .AddQueue("private", queue => queue.AcceptsTransfers = false)
        .ConfigureAgents(agents => agents.Capacity = 2));

    private Participant.Customer _dana = null!;
    private Participant.OfAgent _ana = null!;
    private Participant.OfAgent _ben = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _dana = await _host.AVisitorAsync();
        _ana = await _host.AnAgentAsync("ana");
        _chat = await _host.AnActiveChatAsync(_dana, _ana);
        _ben = await _host.AnAgentAsync("ben");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task It_stays_with_the_first_agent_until_the_other_accepts()
    {
        var asked = await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ben.Id, Note("Speaks Dutch"));

        Assert.True(asked.Ok);
        Assert.True(asked.Chat!.IsWith(_ana.Id));
        Assert.True(asked.Chat.RingsAt(_ben.Id));
        Assert.True((await _host.SayAsync(_ana, _chat, "One moment")).Ok);
        Assert.Equal(ChatRefusal.NotInChat, (await _host.SayAsync(_ben, _chat, "Hi")).Refusal);

        var taken = await _host.Chats.AcceptAsync(_ben, _chat.Id, asked.Chat.Offer!.Id);

        Assert.True(taken.Chat!.IsWith(_ben.Id));
        Assert.Equal([new Claim(_ben.Id, ClaimKind.Active)], taken.Chat.Claims.AsEnumerable());
        Assert.Equal(_chat.Assignment + 1, taken.Chat.Assignment);
        Assert.Equal(ChatRefusal.NotInChat, (await _host.SayAsync(_ana, _chat, "And …")).Refusal);
        Assert.True((await _host.SayAsync(_ben, _chat, "Hello")).Ok);
    }

    [Fact]
    public async Task Declined_it_stays_and_the_log_says_so()
    {
        var asked = await AskBenAsync();

        Assert.True((await _host.Chats.DeclineAsync(_ben, _chat.Id, asked.Offer!.Id)).Ok);

        await CameToNothingAsync(TransferOutcome.Declined);
    }

    [Fact]
    public async Task Taken_back_it_stays_and_rings_no_more()
    {
        var asked = await AskBenAsync();

        Assert.True((await _host.Chats.CancelTransferAsync(_ana, _chat.Id, asked.Offer!.Id)).Ok);

        await CameToNothingAsync(TransferOutcome.Cancelled);
        Assert.Equal(ChatRefusal.AlreadyTaken, (await _host.Chats.AcceptAsync(_ben, _chat.Id, asked.Offer.Id)).Refusal);
        Assert.True((await _host.Chats.CancelTransferAsync(_ana, _chat.Id, asked.Offer.Id)).Ok);
    }

    /// <summary>Its deadline is kept by the loop, not before its time and once; a ring missed twice sets the agent Away.</summary>
    [Fact]
    public async Task Not_answered_in_time_it_stays()
    {
        await AskBenAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(17.9));
        _host.Agents.HeardFrom(_ana.Id);
        _host.Agents.HeardFrom(_ben.Id);
        await _host.RouteAsync();
        Assert.True((await _host.NowAsync(_chat)).RingsAt(_ben.Id));

        await _host.PassAsync(TimeSpan.FromSeconds(0.1));

        await CameToNothingAsync(TransferOutcome.Missed);
        Assert.Equal(1, (await _host.Get<IAgentStore>().FindAsync(_ben.Id, default))!.MissedRings);

        await AskBenAsync();
        await _host.PassAsync(TimeSpan.FromSeconds(18));
        Assert.Equal(AvailabilityNotice.MissedRings, (await _host.Get<IAgentStore>().FindAsync(_ben.Id, default))!.Notice);
    }

    /// <summary>As a ring from a queue is taken back: who goes has missed nothing.</summary>
    [Theory]
    [InlineData(Availability.Away)]
    [InlineData(Availability.Offline)]
    public async Task It_is_withdrawn_when_the_other_goes(Availability availability)
    {
        await AskBenAsync();

        await _host.Agents.SetAvailabilityAsync(_ben.Id, availability);

        await CameToNothingAsync(TransferOutcome.Withdrawn);
        Assert.Equal(0, (await _host.Get<IAgentStore>().FindAsync(_ben.Id, default))!.MissedRings);
    }

    [Fact]
    public async Task The_ring_uses_the_others_capacity()
    {
        await _host.Agents.SetAvailabilityAsync(_ana.Id, Availability.Away);
        await _host.AnActiveChatAsync(await _host.AVisitorAsync(), _ben, "one@example.com");
        await _host.AnActiveChatAsync(await _host.AVisitorAsync(), _ben, "two@example.com");

        Assert.Equal(ChatRefusal.AgentAtCapacity, (await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ben.Id)).Refusal);
    }

    /// <summary>A double click, or two tabs.</summary>
    [Fact]
    public async Task Asking_the_same_again_is_harmless_and_asking_a_second_one_is_refused()
    {
        var asked = await AskBenAsync();
        var cem = await _host.AnAgentAsync("cem");

        var again = await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ben.Id);
        Assert.Equal(asked.Offer, again.Chat!.Offer);
        Assert.Empty(again.Events);
        Assert.Equal(ChatRefusal.TransferPending, (await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, cem.Id)).Refusal);
        Assert.Equal(ChatRefusal.TransferPending, (await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, Sales)).Refusal);
    }

    [Fact]
    public async Task Only_its_agent_passes_it_on_and_only_to_somebody_who_can_take_it()
    {
        Assert.Equal(ChatRefusal.AgentNotFound, (await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, new("nobody"))).Refusal);
        Assert.Equal(ChatRefusal.AgentNotFound, (await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ana.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotInChat, (await _host.Chats.TransferToAgentAsync(_ben, _chat.Id, _ben.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotInChat, (await _host.Chats.TransferToQueueAsync(_ben, _chat.Id, Sales)).Refusal);

        await _host.Agents.SetAvailabilityAsync(_ben.Id, Availability.Away);
        Assert.Equal(ChatRefusal.AgentUnavailable, (await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ben.Id)).Refusal);

        await _host.Chats.EndAsync(_ana, _chat.Id);
        Assert.Equal(ChatRefusal.Sealed, (await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, Sales)).Refusal);
    }

    [Fact]
    public async Task Whoever_ends_it_meanwhile_ends_the_ring()
    {
        var asked = await AskBenAsync();

        await _host.Chats.EndAsync(_dana, _chat.Id);

        Assert.Equal(ChatRefusal.CustomerLeft, (await _host.Chats.AcceptAsync(_ben, _chat.Id, asked.Offer!.Id)).Refusal);
        Assert.Empty((await _host.NowAsync(_chat)).Claims);
    }

    /// <summary>Taken, declined, taken back and over at once: one of them happens.</summary>
    [Fact]
    public async Task Of_all_answers_at_once_one_counts()
    {
        var asked = await AskBenAsync();
        var offer = asked.Offer!.Id;

        var outcomes = await Task.WhenAll(
            Task.Run(() => _host.Chats.AcceptAsync(_ben, _chat.Id, offer)),
            Task.Run(() => _host.Chats.DeclineAsync(_ben, _chat.Id, offer)),
            Task.Run(() => _host.Chats.CancelTransferAsync(_ana, _chat.Id, offer)));

        Assert.Single(outcomes, o => o.Ok && !o.Events.IsEmpty);
        Assert.Single((await _host.NowAsync(_chat)).Claims);
    }

    [Fact]
    public async Task Into_a_queue_it_goes_ahead_of_newer_ones_and_not_back_to_who_gave_it()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.AnAgentAsync("ana");
        var newer = await _host.AChatAsync(await _host.AVisitorAsync(), "newer@example.com");

        var put = await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, new("support"), Note("Wants a refund"));

        Assert.Equal(ChatStatus.Waiting, put.Chat!.Status);
        Assert.Null(put.Chat.Agent);
        Assert.True(put.Chat.QueuedAt < newer.QueuedAt);
        var row = Assert.IsType<ChatTransferred>(Assert.Single(put.Events));
        Assert.Equal(("ana", "support", "Wants a refund"), (row.Name, row.QueueName, row.Note?.Value));

        // Ben's desk is open again; ana would be first in turn.
        await _host.AnAgentAsync("ben");
        await _host.RouteAsync();
        Assert.True((await _host.NowAsync(_chat)).RingsAt(_ben.Id));
    }

    /// <summary>The chat is older than skills are required there; in that queue it is new.</summary>
    [Fact]
    public async Task Into_a_queue_that_requires_skills_it_waits_for_somebody_who_has_them()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(10));
        await _host.AnAgentAsync("ana");
        await _host.AnAgentAsync("ben");

        await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, new("dutch"));
        await _host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await _host.NowAsync(_chat)).Status);

        var cem = await _host.AnAgentAsync("cem");
        await _host.RouteAsync();
        Assert.True((await _host.NowAsync(_chat)).RingsAt(cem.Id));
    }

    [Fact]
    public async Task Into_another_queue_it_rings_by_that_ones_rules()
    {
        var put = await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, Sales);

        Assert.Equal((Sales, QueuedBy.Transfer, _host.Clock.GetUtcNow(), _chat.StartedAt), (put.Chat!.Queue, put.Chat.QueuedBy, put.Chat.WaitsSince, put.Chat.QueuedAt));
        Assert.Equal([_chat.Id], (await _host.Get<IRoutingStore>().WaitingAsync(Sales, 10, default)).Select(c => c.Id));
        Assert.Empty(await _host.Get<IRoutingStore>().WaitingAsync(new("support"), 10, default));
    }

    [Fact]
    public async Task An_administrator_does_it_in_the_agents_place_and_it_is_audited()
    {
        var mia = new Participant.Admin("mia", "Mia");

        var asked = await _host.Chats.TransferToAgentAsync(mia, _chat.Id, _ben.Id);
        var again = await _host.Chats.TransferToAgentAsync(mia, _chat.Id, _ben.Id);
        var own = await _host.Chats.TransferToAgentAsync(mia, _chat.Id, _ana.Id);
        await _host.Chats.CancelTransferAsync(mia, _chat.Id, asked.Chat!.Offer!.Id);
        var put = await _host.Chats.TransferToQueueAsync(mia, _chat.Id, Sales);

        var transfer = asked.Chat.Offer.Transfer!;
        Assert.Equal((_ana.Id, "Mia", _ben.Id), (transfer.From, transfer.Supervisor, transfer.To));
        Assert.Empty(again.Events);
        Assert.Equal(ChatRefusal.AgentNotFound, own.Refusal);
        var moved = Assert.IsType<ChatTransferred>(Assert.Single(put.Events));
        Assert.Equal((_ana.Id, _ana.Name, "Mia"), (moved.Agent, moved.Name, moved.Supervisor));

        // Not at once at the agent it was taken from, and each thing that happened once in the audit log.
        Assert.Equal([_ana.Id], put.Chat!.Passes.Select(p => p.Agent));
        Assert.Equal(["chat_transferred", "chat_transfer_cancelled", "chat_transferred"], (await _host.Get<IJournal>().AuditAsync(0, 10, default)).Select(r => r.Entry.Action));
        Assert.Equal(ChatRefusal.NotInChat, (await _host.Chats.TransferToQueueAsync(mia, _chat.Id, Sales)).Refusal);
    }

    [Fact]
    public async Task Not_into_a_queue_that_is_not_there_does_not_want_it_or_is_closed()
    {
        Assert.Equal(ChatRefusal.QueueNotFound, (await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, new("nowhere"))).Refusal);
        Assert.Equal(ChatRefusal.TransferNotAccepted, (await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, new("private"))).Refusal);
        Assert.Equal(ChatRefusal.QueueClosed, (await _host.Chats.TransferToQueueAsync(_ana, _chat.Id, new("closed"))).Refusal);
        Assert.True((await _host.NowAsync(_chat)).IsWith(_ana.Id));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \u200B\0 ", null)]
    [InlineData("  VIP\0 ", "VIP")]
    public void A_note_is_what_can_be_seen_of_it(string? text, string? kept)
    {
        Assert.Null(TransferNote.Check(text, out var note));
        Assert.Equal(kept, note?.Value);
    }

    [Fact]
    public void A_note_is_well_formed_and_not_too_long()
    {
        Assert.Equal(ChatRefusal.NoteTooLong, TransferNote.Check(new('x', TransferNote.MaxLength + 1), out _));
        Assert.Null(TransferNote.Check(new('x', TransferNote.MaxLength), out _));
        Assert.Equal(ChatRefusal.InvalidUnicode, TransferNote.Check("half \uD83D", out _));
        Assert.DoesNotContain("secret", $"{Note("secret")} {new Transfer(_ana?.Id ?? new("ana"), "Ana", new("ben"), "Ben", Note("secret"))}", StringComparison.Ordinal);
    }

    private static TransferNote? Note(string text) => TransferNote.Check(text, out var note) is { } refusal ? throw new ArgumentException($"{refusal}", nameof(text)) : note;

    private async Task<Chat> AskBenAsync()
    {
        var asked = await _host.Chats.TransferToAgentAsync(_ana, _chat.Id, _ben.Id);
        Assert.Null(asked.Refusal);
        return asked.Chat!;
    }

    private async Task CameToNothingAsync(TransferOutcome outcome)
    {
        var chat = await _host.NowAsync(_chat);
        Assert.True(chat.IsWith(_ana.Id));
        Assert.Null(chat.Offer);
        Assert.Equal([new Claim(_ana.Id, ClaimKind.Active)], chat.Claims.AsEnumerable());
        Assert.Equal(_chat.Assignment, chat.Assignment);
        var row = Assert.IsType<TransferEnded>((await _host.Store.ReadAsync(_chat.Id, -1, 1, default))!.Entries[^1]);
        Assert.Equal((outcome, "ben"), (row.Outcome, row.ToName));
    }
}
