using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>The customers and agents of one run. They act on what they saw a while ago, as people do.</summary>
internal sealed class People(Random random, World world)
{
    private static readonly string[] Names = ["ana", "ben", "cem"];

    private readonly List<Participant.Customer> _customers = [];
    private readonly List<Participant.OfAgent> _agents = [];

    /// <summary>Whose desk is open.</summary>
    private readonly HashSet<AgentId> _there = [];

    /// <summary>What rang, the newest last.</summary>
    private readonly List<(ChatId Chat, OfferId Offer, AgentId Agent)> _rings = [];
    private readonly Dictionary<ChatId, DateTimeOffset> _until = [];
    private readonly Dictionary<ChatId, AgentId?> _transfers = [];
    private readonly List<ChatId> _chats = [];

    public async Task ComeAsync()
    {
        for (var i = 0; i < 4; i++) _customers.Add(await world.Stores.AVisitorAsync());
        foreach (var name in Names) await ComeAsync(new(new(name), name));
    }

    public void AreRung(Chat chat)
    {
        _until[chat.Id] = chat.Offer!.Until;
        _transfers[chat.Id] = chat.Offer.Transfer?.To;
        foreach (var claim in chat.Claims.Where(c => c.Kind is ClaimKind.Ringing)) _rings.Add((chat.Id, chat.Offer.Id, claim.Agent));
    }

    /// <summary>Until when it is to ring.</summary>
    public DateTimeOffset LastRing(ChatId chat) => _until.GetValueOrDefault(chat);

    /// <summary>At whom it rang last, when another agent asked.</summary>
    public AgentId? LastTransfer(ChatId chat) => _transfers.GetValueOrDefault(chat);

    public OfferId LastOffer(ChatId chat) => _rings.FindLast(r => r.Chat == chat).Offer;

    /// <summary>Those whose desks are open give a sign of life.</summary>
    public void AreHeard()
    {
        foreach (var agent in _there) world.ANode.Host.Agents.HeardFrom(agent);
    }

    public Task ActAsync() => random.Next(23) switch
    {
        < 4 => StartAsync(),
        < 8 => AnswerAsync(accepts: true),
        8 => AnswerAsync(accepts: false),
        < 12 => SayAsync(),
        12 => EndAsync(ACustomer),
        < 15 => EndAsync(AnAgent),
        15 => ResumeAsync(),
        16 => LeaveAsync(),
        < 19 => ComeAsync(AnAgent),
        < 22 => PassOnAsync(),
        _ => ChooseAsync(),
    };

    private Participant.Customer ACustomer => _customers[random.Next(_customers.Count)];

    private Participant.OfAgent AnAgent => _agents[random.Next(_agents.Count)];

    private ChatId? AChat => _chats.Count == 0 ? null : _chats[^(1 + random.Next(Math.Min(_chats.Count, 6)))];

    private IChatService Service => world.ANode.Host.Chats;

    private async Task ComeAsync(Participant.OfAgent agent)
    {
        if (!_agents.Contains(agent)) _agents.Add(agent);
        _there.Add(agent.Id);
        var service = world.ANode.Host.Agents;
        await service.SignInAsync(new(agent.Id.Value, agent.Name));
        await service.SetAvailabilityAsync(agent.Id, Availability.Available);
    }

    /// <summary>The desk closes without a word.</summary>
    private Task LeaveAsync()
    {
        _there.Remove(AnAgent.Id);
        return Task.CompletedTask;
    }

    private async Task ChooseAsync() => await world.ANode.Host.Agents.SetAvailabilityAsync(AnAgent.Id, random.Next(2) == 0 ? Availability.Available : Availability.Away);

    private async Task StartAsync()
    {
        // The clock gives ids their order.
        world.Stores.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var outcome = await Service.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = ACustomer.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana", ["email"] = "dana@example.com", ["message"] = "Hello" },
        });
        if (outcome.Chat is { } chat && !_chats.Contains(chat.Id)) _chats.Add(chat.Id);
    }

    private async Task AnswerAsync(bool accepts)
    {
        if (_rings.Count == 0) return;

        var (chat, offer, agent) = _rings[^(1 + random.Next(Math.Min(_rings.Count, 4)))];
        var who = _agents.Find(a => a.Id == agent)!;
        var outcome = accepts ? await Service.AcceptAsync(who, chat, offer) : await Service.DeclineAsync(who, chat, offer);
        if (outcome.Refusal is ChatRefusal.OfferWithdrawn) world.Saw(RareState.LateAcceptRefused);
        if (outcome.Refusal is ChatRefusal.AlreadyTaken) world.Saw(RareState.TakenByAnother);
    }

    private async Task SayAsync()
    {
        if (AChat is not { } chat) return;

        Participant author = random.Next(2) == 0 ? AnAgent : ACustomer;
        await Service.PostAsync(new() { Chat = chat, Author = author, Message = new(NewId()), Text = "Said" });
    }

    private async Task EndAsync(Participant who)
    {
        if (AChat is { } chat) await Service.EndAsync(who, chat);
    }

    /// <summary>Whoever has a chat passes it on, to somebody or into the queue, or takes that back.</summary>
    private async Task PassOnAsync()
    {
        if (AChat is not { } id || await world.Stores.Get<IChatStore>().FindAsync(id, default) is not { Agent: { } agent } chat) return;

        var who = _agents.Find(a => a.Id == agent)!;
        _ = random.Next(5) switch
        {
            0 => await Service.TransferToQueueAsync(who, id, chat.Queue),
            1 when chat.Offer is { } offer => await Service.CancelTransferAsync(who, id, offer.Id),
            _ => await Service.TransferToAgentAsync(who, id, AnAgent.Id),
        };
    }

    private async Task ResumeAsync()
    {
        if (AChat is { } chat) await Service.ResumeAsync(ACustomer, chat);
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
