using System.Collections.Immutable;
using System.Diagnostics;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Simulator.Arrivals;
using LiveChat.Widgets;

namespace LiveChat.Simulator.Running;

/// <summary>
/// One run of one policy, from the first chat to the end of the last. Time jumps from one thing that happens to the next. Customers and agents are made up; what the router decides,
/// what that does to a chat, and what is known of agents is LiveChat's own code.
/// </summary>
internal sealed class PolicyRun
{
    /// <summary>Any moment would do.</summary>
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Customers stay where they are.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(365_000);

    private readonly Scenario _scenario;
    private readonly IRoutingPolicy _policy;
    private readonly QueueSettings _queue;
    private readonly Draw _draws;
    private readonly Timeline _timeline = new();
    private readonly InMemoryChatIndex _index = new();
    private readonly Crew _crew;
    private readonly Chat[] _chats;
    private readonly Dictionary<ChatId, int> _numbers = [];
    private readonly DateTimeOffset[] _joinedAt;
    private readonly TimeSpan?[] _waits;
    private DateTimeOffset? _nextLook;
    private TimeSpan _busyMeanwhile;
    private int _left;
    private int _offers;

    private PolicyRun(Scenario scenario, IRoutingPolicy policy)
    {
        var (options, usual) = (scenario.Options, new QueueOptions());
        (_scenario, _policy, _left) = (scenario, policy, scenario.Arrivals.Length);
        (_chats, _joinedAt, _waits) = (new Chat[_left], new DateTimeOffset[_left], new TimeSpan?[_left]);
        _queue = new(new("support"), "Support", policy.Name, [], options.OfferTimeout, usual.RingTimeout, NoAnswer.KeepWaiting, usual.CustomerIdleTimeout);
        _draws = Draw.Of(options.Seed).Of(DrawKind.Reaction);
        _crew = new(options.Agents, options.Capacity, _index, _queue.Id);
        for (var i = 0; i < _left; i++) _timeline.Plan(Start + scenario.Arrivals[i].At, new Happening.Comes(i));
    }

    private DateTimeOffset? NextDue => _index.Due.Count > 0 ? _index.Due.Min.At : null;

    /// <summary>Runs a policy.</summary>
    public static PolicyOutcome Of(Scenario scenario, IRoutingPolicy policy) => new PolicyRun(scenario, policy).Finish();

    private PolicyOutcome Finish()
    {
        while (_left > 0)
        {
            var now = Earliest(_timeline.Next, NextDue, _nextLook) ?? throw new UnreachableException("Chats are there and nothing will ever happen.");
            var changed = KeepDeadlines(now) | (_nextLook <= now);
            while (_timeline.TakeUntil(now) is { } happening) changed |= Happens(happening, now);
            while (changed) changed = Decide(now);
        }

        return new(_policy.Name, [.. _waits], _crew.Outcomes, _busyMeanwhile);
    }

    /// <summary>Lets something happen.</summary>
    /// <returns>Whether it changed anything the router decides on.</returns>
    private bool Happens(Happening happening, DateTimeOffset now) => happening switch
    {
        Happening.Comes x => Come(x.Chat, now),
        Happening.LosesPatience x => _chats[x.Chat].IsQueued && Commit(x.Chat, _chats[x.Chat].End(new Participant.Customer(_chats[x.Chat].Contact), now)),
        Happening.Accepts x => Accept(x, now),
        Happening.Declines x => Decline(x, now),
        Happening.Ends x => End(x.Chat, now),
        Happening.Returns x => _crew.Change(x.Agent, a => a.Choose(Availability.Available, now)).MayRing(now),
        _ => throw new UnreachableException($"Unhandled {happening.GetType().Name}."),
    };

    private bool Come(int number, DateTimeOffset now)
    {
        var id = new Guid(number + 1, 0, 0, new byte[8]);
        var chat = new Chat
        {
            Id = new(id),
            Widget = WidgetId.Default,
            Contact = new(id),
            CustomerName = "Customer",
            Queue = _queue.Id,
            Fence = 1,
            StartedAt = now,
            QueuedAt = now,
            RingUntil = now + _queue.RingTimeout,
        };
        _index.Move(null, chat, []);
        _chats[number] = chat;
        _numbers.Add(chat.Id, number);
        if (_scenario.Arrivals[number].Patience is { } patience) _timeline.Plan(now + patience, new Happening.LosesPatience(number));
        return true;
    }

    private bool Accept(Happening.Accepts ring, DateTimeOffset now)
    {
        if (!Commit(ring.Chat, _chats[ring.Chat].Accept(_crew.Who(ring.Agent), ring.Offer, Never, now))) return false;

        _crew.Change(ring.Agent, static a => a.AnswerRing());
        _crew.Outcomes[ring.Agent].Chats++;
        _waits[ring.Chat] = now - _chats[ring.Chat].QueuedAt;
        _joinedAt[ring.Chat] = now;
        _timeline.Plan(now + _scenario.Arrivals[ring.Chat].Service, new Happening.Ends(ring.Chat));
        return true;
    }

    private bool Decline(Happening.Declines ring, DateTimeOffset now)
    {
        if (!Commit(ring.Chat, _chats[ring.Chat].Decline(_crew.Who(ring.Agent), ring.Offer, now))) return false;

        _crew.Outcomes[ring.Agent].Declined++;
        return true;
    }

    private bool End(int chat, DateTimeOffset now)
    {
        var agent = _crew.NumberOf(_chats[chat].Agent!.Value);
        _crew.Outcomes[agent].Busy += now - _joinedAt[chat];
        _busyMeanwhile += Meanwhile(now) - Meanwhile(_joinedAt[chat]);
        return Commit(chat, _chats[chat].End(_crew.Who(agent), now));
    }

    /// <summary>Does what is due. A ring time that begins anew is no reason to decide again, and a chat that waits for long has many.</summary>
    private bool KeepDeadlines(DateTimeOffset now)
    {
        var changed = false;
        while (NextDue <= now)
        {
            var action = QueueRouter.DecideDue(_queue, _chats[_numbers[_index.Due.Min.Chat]], now) ?? throw new UnreachableException("What is due asks for nothing.");
            Act(action, now);
            changed |= action is not RoutingAction.Extend;
        }

        return changed;
    }

    /// <summary>Lets the router decide.</summary>
    /// <returns>Whether that changed something beside what it rang, so that it has to decide again.</returns>
    private bool Decide(DateTimeOffset now)
    {
        _nextLook = null;
        if (_index.Waiting(_queue.Id) is not { Count: > 0 } queued) return false;

        Chat[] waiting = [.. queued.Take(QueueRunner.MaxWaiting).Select(p => _chats[_numbers[p.Chat]])];
        var plan = QueueRouter.Decide(new(_queue, _policy, waiting, _crew.Candidates, now));
        foreach (var action in plan.Actions) Act(action, now);
        _nextLook = plan.NextLook;
        return plan.Actions.Any(a => a is not RoutingAction.Ring);
    }

    private void Act(RoutingAction action, DateTimeOffset now)
    {
        var number = _numbers[action.Chat.Id];
        var chat = _chats[number];
        switch (action)
        {
            case RoutingAction.Ring ring:
                Ring(number, ring);
                break;
            case RoutingAction.Miss { Chat.Offer: { } offer }:
                ImmutableArray<Claim> missed = chat.Claims;
                Commit(number, chat.Miss(offer.Id, now));
                foreach (var claim in missed) Miss(_crew.NumberOf(claim.Agent), now);
                break;
            case RoutingAction.Withdraw withdraw:
                Commit(number, chat.Withdraw(withdraw.From, now));
                break;
            case RoutingAction.Extend:
                Commit(number, chat.Extend(now + _queue.RingTimeout, now));
                break;
            default:
                throw new UnreachableException($"Unhandled {action.GetType().Name}.");
        }
    }

    private void Ring(int chat, RoutingAction.Ring ring)
    {
        var offer = new OfferId(new Guid(++_offers, 0, 0, new byte[8]));
        ImmutableArray<AgentId> agents = [.. ring.Chosen.Select(r => r.Agent.Id)];
        Commit(chat, _chats[chat].MakeOffer(offer, agents, ring.Until, ring.At));
        foreach (var agent in agents) React(chat, offer, _crew.NumberOf(agent), ring);
    }

    /// <summary>Draws what an agent does about a ring. The fence tells apart how often this chat has rung there.</summary>
    private void React(int chat, OfferId offer, int agent, RoutingAction.Ring ring)
    {
        var (options, draws) = (_scenario.Options, _draws.Of(chat).Of(agent).Of((int)ring.Chat.Fence));
        var at = ring.At + draws.Of(DrawKind.Thought).Exponential(options.Answer);
        var mood = draws.Of(DrawKind.Mood).Uniform;
        if (at >= ring.Until) return;

        if (mood < options.Decline) _timeline.Plan(at, new Happening.Declines(chat, offer, agent));
        else if (mood >= options.Decline + options.Miss) _timeline.Plan(at, new Happening.Accepts(chat, offer, agent));
    }

    private void Miss(int agent, DateTimeOffset now)
    {
        _crew.Outcomes[agent].Missed++;
        var wasThere = _crew.Candidates[agent].Agent.MayRing(now);
        var isThere = _crew.Change(agent, static a => a.MissRing()).MayRing(now);
        if (wasThere && !isThere) _timeline.Plan(now + _scenario.Options.Away, new Happening.Returns(agent));
    }

    /// <summary>Keeps what was decided about a chat, unless that is nothing.</summary>
    private bool Commit(int number, ChatDecision decision)
    {
        if (decision.Events.IsEmpty) return false;

        var before = _chats[number];
        var after = decision.Events.Aggregate(before, static (chat, e) => chat.Evolve(e));
        _index.Move(before, after, decision.Events);
        _chats[number] = after;
        _crew.Look(before.Claims);
        _crew.Look(after.Claims);
        if (!after.IsOpen) _left--;
        return true;
    }

    /// <summary>The moment, or the one at which no more chats come.</summary>
    private DateTimeOffset Meanwhile(DateTimeOffset at) => at - Start < _scenario.During ? at : Start + _scenario.During;

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> times)
    {
        DateTimeOffset? earliest = null;
        foreach (var time in times)
        {
            if (earliest is null || time < earliest) earliest = time ?? earliest;
        }

        return earliest;
    }
}
