using LiveChat.Agents;

namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>An agent in the database. Times are microseconds since 1970 in UTC.</summary>
internal sealed class AgentRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string[] Teams { get; init; }
    public required string Availability { get; init; }
    public required string Notice { get; init; }

    /// <summary>The flags of <see cref="AgentRoles"/>.</summary>
    public required int Roles { get; init; }

    public required int Capacity { get; init; }
    public required long? LeaseUntil { get; init; }
    public required long? ActiveAt { get; init; }
    public required int MissedRings { get; init; }
    public required long Fence { get; init; }

    /// <summary>Language tags with spaces between them; <see langword="null"/> for none.</summary>
    public required string? Languages { get; init; }

    public static AgentRow Of(Agent agent) => new()
    {
        Id = agent.Id.Value,
        Name = agent.Name,
        Teams = [.. agent.Teams],
        Availability = StoredName.Of(agent.Availability),
        Notice = StoredName.Of(agent.Notice),
        Roles = (int)agent.Roles,
        Capacity = agent.Capacity,
        LeaseUntil = UtcMicroseconds.Of(agent.LeaseUntil),
        ActiveAt = UtcMicroseconds.Of(agent.ActiveAt),
        MissedRings = agent.MissedRings,
        Fence = agent.Fence,
        Languages = agent.Languages.IsEmpty ? null : string.Join(' ', agent.Languages),
    };

    public Agent ToAgent() => new()
    {
        Id = new(Id),
        Name = Name,
        Teams = [.. Teams],
        Availability = StoredName.ReadAvailability(Availability),
        Notice = StoredName.ReadNotice(Notice),
        Roles = (AgentRoles)Roles,
        Capacity = Capacity,
        LeaseUntil = UtcMicroseconds.From(LeaseUntil),
        ActiveAt = UtcMicroseconds.From(ActiveAt),
        MissedRings = MissedRings,
        Fence = Fence,
        Languages = Languages is { } languages ? [.. languages.Split(' ')] : [],
    };
}
