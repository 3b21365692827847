using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>Two agents with room for one chat each, and two chats: one state of it. Immutable, decided by the real router and the real life-cycle.</summary>
internal sealed record SmallScope(ImmutableArray<Chat?> Chats, ImmutableArray<Agent> Agents, DateTimeOffset Now)
{
    public const int Count = 2;

    private static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Offer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Ring = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private static readonly Participant.OfAgent[] Who = [new(new("ana"), "Ana"), new(new("ben"), "Ben")];
    private static readonly Participant.Customer[] Customers = [.. Enumerable.Range(1, Count).Select(i => new Participant.Customer(new ContactId(new Guid(i, 0, 0, new byte[8]))))];

    public static SmallScope Empty { get; } = new(
        [null, null], [.. Who.Select(w => new Agent { Id = w.Id, Name = w.Name, Availability = Availability.Available, LeaseUntil = DateTimeOffset.MaxValue, Capacity = 1, ActiveAt = Start, Fence = 1 })], Start);

    /// <summary>Everything that may happen next, by name.</summary>
    public IEnumerable<(string Name, SmallScope After)> Next(IRoutingPolicy policy, NoAnswer whenNobodyAnswers)
    {
        yield return ("look", Looked(policy, whenNobodyAnswers));
        foreach (var seconds in (int[])[5, 10, 60]) yield return ($"{seconds} s pass", this with { Now = Now.AddSeconds(seconds) });

        for (var i = 0; i < Count; i++)
        {
            var c = i;
            if (Chats[c] is not { } chat)
            {
                yield return ($"customer {c} starts", With(c, NewChat(c)));
                continue;
            }

            yield return ($"customer {c} leaves", Decided(c, chat.End(Customers[c], Now)));
            yield return ($"customer {c} resumes", Decided(c, chat.Resume(Customers[c], Now + Idle, Now + Ring, Now)));
            for (var a = 0; a < Count; a++)
            {
                yield return ($"{a} accepts {c}", Decided(c, chat.Accept(Who[a], chat.Offer?.Id ?? default, Idle, Now)));
                yield return ($"{a} declines {c}", Decided(c, chat.Decline(Who[a], chat.Offer?.Id ?? default, Now)));
                yield return ($"{a} ends {c}", Decided(c, chat.End(Who[a], Now)));
                yield return ($"{a} puts {c} into the queue", Decided(c, chat.TransferToQueue(Who[a], Queue(policy, whenNobodyAnswers), note: null, Now)));
                yield return ($"{a} takes {c} back", Decided(c, chat.CancelTransfer(Who[a], chat.Offer?.Id ?? default, Now)));

                // The store refuses whoever has no room.
                var other = Agents[1 - a];
                if (Load(other.Id) < other.Capacity) yield return ($"{a} passes {c} on", Decided(c, chat.TransferToAgent(Who[a], other, note: null, OfferId.New(Now), Now + Offer, Now)));
            }
        }

        for (var a = 0; a < Count; a++)
        {
            var agent = Agents[a];
            yield return ($"{a} comes or goes away", With(a, agent.Choose(agent.Availability is Availability.Available ? Availability.Away : Availability.Available, Start)));
            yield return ($"{a} is lost", Lost(a));
            yield return ($"{a} is back", With(a, agent with { LeaseUntil = DateTimeOffset.MaxValue }));
        }
    }

    /// <summary>What is wrong with this state; <see langword="null"/> when it is one that may be.</summary>
    public string? Problem(IRoutingPolicy policy, NoAnswer whenNobodyAnswers)
    {
        foreach (var chat in Chats.OfType<Chat>())
        {
            var (active, ringing) = (chat.Claims.Count(c => c.Kind is ClaimKind.Active), chat.Claims.Count(c => c.Kind is ClaimKind.Ringing));
            var isSomewhere = chat.Status switch
            {
                ChatStatus.Active => (active, ringing, chat.Offer) is (1, 0, null) or (1, 1, { Transfer: not null }) && chat.DueAt is not null && !(chat.DueAt > chat.Offer?.Until),
                ChatStatus.Ringing => active == 0 && ringing > 0 && chat.Offer is not null && chat.DueAt <= chat.Offer.Until,
                ChatStatus.Waiting => (active, ringing, chat.Offer) is (0, 0, null) && chat.DueAt is not null,
                _ => (active, ringing, chat.Offer, chat.DueAt) is (0, 0, null, null),
            };
            if (!isSomewhere) return $"{chat.Status} with {active} and rings at {ringing}";
        }

        if (Agents.FirstOrDefault(a => Load(a.Id) > a.Capacity) is { } full) return $"{full} has {Load(full.Id)} chats";

        // Each look does one thing with a chat: it waits on, its ring is over, it rings at the next.
        var looked = Looked(policy, whenNobodyAnswers).Looked(policy, whenNobodyAnswers).Looked(policy, whenNobodyAnswers);
        foreach (var chat in looked.Chats.OfType<Chat>().Where(c => c.Status is ChatStatus.Waiting))
        {
            if (looked.Agents.FirstOrDefault(a => a.MayRing(Now) && looked.Load(a.Id) < a.Capacity && !chat.Passes.Any(p => p.Agent == a.Id)) is { } free) return $"a chat waits, and {free} is free and was not asked";
        }

        return looked.Chats.OfType<Chat>().Any(c => c.Offer?.Until <= Now) ? "a ring is over and rings" : null;
    }

    /// <summary>The same for states that differ in nothing that will matter.</summary>
    public string Key() => string.Join(';', Chats.Select(Key).Concat(Agents.Select(a => $"{a.Availability}{a.LeaseUntil is not null}{a.MissedRings}")));

    public SmallScope Looked(IRoutingPolicy policy, NoAnswer whenNobodyAnswers)
    {
        var queue = Queue(policy, whenNobodyAnswers);
        var waiting = Chats.OfType<Chat>().Where(c => c.IsQueued).OrderBy(c => c.QueuedAt).ThenBy(c => c.Id.Value).ToList();
        var next = Missed();
        foreach (var action in QueueRouter.Decide(new(queue, policy, waiting, [.. Agents.Select(a => new RoutingCandidate(a, Load(a.Id), null, null))], Now)).Actions)
        {
            var at = Chats.IndexOf(action.Chat);
            var chat = next.Chats[at]!;
            switch (action)
            {
                case RoutingAction.Ring ring:
                    ImmutableArray<AgentId> agents = [.. ring.Chosen.Select(r => r.Agent.Id)];
                    next = next.Decided(at, chat.MakeOffer(OfferId.New(Now), agents, ring.Until, Now));
                    break;
                case RoutingAction.Miss { Chat.Offer: { } offer }:
                    foreach (var missed in chat.Claims) next = next.With(IndexOf(missed.Agent), next.Agents[IndexOf(missed.Agent)].MissRing());
                    next = next.Decided(at, chat.Miss(offer.Id, Now));
                    break;
                case RoutingAction.Withdraw withdraw:
                    next = next.Decided(at, chat.Withdraw(withdraw.From, Now));
                    break;
                case RoutingAction.Extend:
                    next = next.Decided(at, chat.Extend(Now + Ring, Now));
                    break;
                case RoutingAction.Overflow:
                    throw new InvalidOperationException("There is one queue.");
                case RoutingAction.GiveUp:
                    next = next.Decided(at, chat.GiveUp(Now));
                    break;
            }
        }

        return next;
    }

    private static QueueSettings Queue(IRoutingPolicy policy, NoAnswer whenNobodyAnswers) => new(new("support"), "Support", policy.Name, [], Offer, Ring, whenNobodyAnswers, Idle);

    /// <summary>Transfers that are due are over, whichever queue is looked at.</summary>
    private SmallScope Missed()
    {
        var next = this;
        for (var c = 0; c < Count; c++)
        {
            if (Chats[c] is not { IsActive: true, Offer: { } offer } chat || chat.Miss(offer.Id, Now) is not { Events.IsEmpty: false } decision) continue;

            var to = IndexOf(offer.Transfer!.To);
            next = next.Decided(c, decision).With(to, next.Agents[to].MissRing());
        }

        return next;
    }

    private string Key(Chat? chat) => chat is null ? "-" : string.Create(
        CultureInfo.InvariantCulture,
        $"{chat.Status}{chat.Agent}{string.Join(',', chat.Claims.Select(c => $"{c.Agent}{c.Kind}"))}|{string.Join(',', chat.Passes.OrderBy(p => p.Agent.Value, StringComparer.Ordinal).Select(p => $"{p.Agent}{p.Count}{p.Declined}{Age(p.LastAt)}"))}|{Left(chat.Offer?.Until)}|{Left(chat.RingUntil)}|{Chats.OfType<Chat>().Count(c => c.QueuedAt < chat.QueuedAt)}");

    /// <summary>What is more than a minute ago is over.</summary>
    private int Age(DateTimeOffset at) => (int)Math.Min(60, (Now - at).TotalSeconds);

    private int? Left(DateTimeOffset? until) => until is null ? null : (int)Math.Max(0, (until.Value - Now).TotalSeconds);

    private int Load(AgentId agent) => Chats.Count(c => c is not null && c.Claims.Any(x => x.Agent == agent));

    private static int IndexOf(AgentId agent) => Array.FindIndex(Who, w => w.Id == agent);

    /// <summary>No sign of life for too long: the agent's chats go back, and nothing rings there.</summary>
    private SmallScope Lost(int a)
    {
        var next = this;
        for (var c = 0; c < Count; c++)
        {
            if (Chats[c] is { } chat) next = next.Decided(c, chat.Reclaim(Who[a].Id, Now + Ring, Now));
        }

        return next.With(a, Agents[a].LoseLease());
    }

    private SmallScope Decided(int c, ChatDecision decision) => decision.Refusal is not null || decision.Events.IsEmpty ? this : With(c, decision.Events.Aggregate(Chats[c]!, (chat, e) => chat.Evolve(e)));

    private SmallScope With(int c, Chat chat) => this with { Chats = Chats.SetItem(c, chat) };

    private SmallScope With(int a, Agent agent) => this with { Agents = Agents.SetItem(a, agent) };

    private Chat NewChat(int c) => new()
    {
        Id = new(new Guid(c + 1, 0, 0, new byte[8])),
        Widget = WidgetId.Default,
        Contact = Customers[c].Contact,
        CustomerName = "Dana",
        Queue = new("support"),
        Fence = 1,
        StartedAt = Now,
        QueuedAt = Now,
        RingUntil = Now + Ring,
        IdleUntil = Now + Ring,
    };
}
