using System.Collections.Immutable;

namespace LiveChat.Agents;

/// <summary>An agent as LiveChat sees one. Immutable; the host owns who the agent is, LiveChat whether chats may ring.</summary>
public sealed record Agent
{
    /// <summary>How many rings an agent may miss in a row before LiveChat sets the agent Away.</summary>
    public const int MissedRingsBeforeAway = 2;

    /// <summary>The agent's id.</summary>
    public required AgentId Id { get; init; }

    /// <summary>The display name customers see.</summary>
    public required string Name { get; init; }

    /// <summary>The teams the agent belongs to.</summary>
    public ImmutableArray<string> Teams { get; init; } = [];

    /// <summary>The languages the agent speaks, BCP 47 tags, the best first. Only told to colleagues; which chats ring where skills say.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>What the host said of the agent's roles at the last sign-in. The default is none.</summary>
    public AgentRoles Roles { get; init; }

    /// <summary>Whether chats ring, as chosen. The default is <see cref="Availability.Offline"/>.</summary>
    public Availability Availability { get; init; }

    /// <summary>Why the availability changed without the agent.</summary>
    public AvailabilityNotice Notice { get; init; }

    /// <summary>Chats at once, ringing ones included. The default is 3; 1 to 50.</summary>
    public int Capacity { get; init; } = 3;

    /// <summary>Until when the last sign of life counts; <see langword="null"/> when there is no desk open.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When somebody was last known to be at one of the agent's desks, to the minute and never too early; <see langword="null"/> when that was never known.</summary>
    public DateTimeOffset? ActiveAt { get; init; }

    /// <summary>Rings missed since the last one that was answered.</summary>
    public int MissedRings { get; init; }

    /// <summary>Moves with availability, settings and lease, never with load; an offer to the agent expects it.</summary>
    public long Fence { get; init; }

    /// <summary>Whether a new chat may ring at the agent now: the one predicate for it. Capacity is the store's to check.</summary>
    /// <param name="now">The store's time.</param>
    public bool MayRing(DateTimeOffset now) => Availability is Availability.Available && IsPresent(now);

    /// <summary>Whether a sign of life is recent enough.</summary>
    /// <param name="now">The store's time.</param>
    public bool IsPresent(DateTimeOffset now) => LeaseUntil is { } until && now < until;

    /// <summary>The host says what the agent is called, belongs to and can do at once.</summary>
    /// <param name="name">The display name.</param>
    /// <param name="teams">The teams, in order.</param>
    /// <param name="capacity">How many chats at once; <see langword="null"/> for as many as before.</param>
    /// <param name="languages">The languages, the best first.</param>
    /// <param name="roles">The roles.</param>
    public Agent Describe(string name, ImmutableArray<string> teams, int? capacity, ImmutableArray<string> languages, AgentRoles roles)
    {
        var chats = capacity ?? Capacity;
        return Name == name && Teams.SequenceEqual(teams) && Capacity == chats && Languages.SequenceEqual(languages) && Roles == roles
            ? this
            : this with { Name = name, Teams = teams, Capacity = chats, Languages = languages, Roles = roles, Fence = Fence + 1 };
    }

    /// <summary>The agent chooses whether chats ring.</summary>
    /// <param name="availability">The choice.</param>
    /// <param name="now">The store's time: whoever chooses is there.</param>
    public Agent Choose(Availability availability, DateTimeOffset now)
        => this with { Availability = availability, Notice = AvailabilityNotice.None, MissedRings = 0, ActiveAt = now, Fence = Fence + 1 };

    /// <summary>Whether chats may ring at the agent and nobody did anything at a desk for so long. Whether chats are with the agent is the caller's to check.</summary>
    /// <param name="limit">How long.</param>
    /// <param name="now">The store's time.</param>
    internal bool IsIdle(TimeSpan limit, DateTimeOffset now) => MayRing(now) && ActiveAt <= now - limit;

    /// <summary>Nobody did anything at a desk for too long: the agent is Away.</summary>
    internal Agent GoAwayIdle() => Availability is Availability.Available
        ? this with { MissedRings = 0, Availability = Availability.Away, Notice = AvailabilityNotice.Idle, Fence = Fence + 1 }
        : this;

    /// <summary>A ring was not answered in time; after <see cref="MissedRingsBeforeAway"/> in a row the agent is Away.</summary>
    public Agent MissRing() => MissedRings + 1 < MissedRingsBeforeAway || Availability is not Availability.Available
        ? this with { MissedRings = MissedRings + 1, Fence = Fence + 1 }
        : this with { MissedRings = 0, Availability = Availability.Away, Notice = AvailabilityNotice.MissedRings, Fence = Fence + 1 };

    /// <summary>A ring was answered.</summary>
    public Agent AnswerRing() => MissedRings == 0 ? this : this with { MissedRings = 0, Fence = Fence + 1 };

    /// <summary>No sign of life for too long: nothing rings until there is one.</summary>
    public Agent LoseLease() => LeaseUntil is null ? this : this with { LeaseUntil = null, Fence = Fence + 1 };

    /// <summary>Names the agent by id only.</summary>
    public override string ToString() => $"Agent {Id}";
}
