using LiveChat.Agents;
using LiveChat.EntityFrameworkCore.Agents;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Agents;

/// <summary>Keeps agents in PostgreSQL.</summary>
internal sealed class PostgreSqlAgentStore(PostgreSqlDatabase database) : IAgentStore
{
    private readonly string _select = $"SELECT id, name, teams, availability, notice, capacity, lease_until, missed_rings, fence FROM {database.Schema}.agents";

    private readonly string _insert =
        $"""
        INSERT INTO {database.Schema}.agents (id, name, teams, availability, notice, capacity, lease_until, missed_rings, fence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING
        """;

    // A sign of life may have come since the agent was read; it moves no fence and is not taken back.
    private readonly string _update =
        $"""
        UPDATE {database.Schema}.agents
           SET name = $2, teams = $3, availability = $4, notice = $5, capacity = $6,
               lease_until = CASE WHEN $7::bigint IS NULL THEN NULL ELSE GREATEST(lease_until, $7) END, missed_rings = $8, fence = $9
         WHERE id = $1 AND fence = $10
        """;

    // In order of their id, like everybody who locks several agents. A lease that had lapsed moves the fence.
    private readonly string _renew =
        $"""
        WITH mine AS (SELECT id FROM {database.Schema}.agents WHERE id = ANY($1) ORDER BY id FOR UPDATE), clock AS (SELECT {StoreTime.Now} AS now)
        UPDATE {database.Schema}.agents a
           SET lease_until = GREATEST(a.lease_until, clock.now + $2), fence = a.fence + CASE WHEN a.lease_until > clock.now THEN 0 ELSE 1 END
          FROM mine, clock WHERE a.id = mine.id
        """;

    private readonly string _now = $"SELECT {StoreTime.Now}";

    public async Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken)
        => (await ListAsync(" WHERE id = $1", cancellationToken, Parameter.Of(id.Value)).ConfigureAwait(false)).SingleOrDefault();

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken) => ListAsync(" ORDER BY id", cancellationToken);

    public async Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentOutOfRangeException.ThrowIfLessThan(agent.Fence, 1, nameof(agent));

        var row = AgentRow.Of(agent);
        NpgsqlParameter[] values =
        [
            Parameter.Of(row.Id), Parameter.Of(row.Name), Parameter.Of(row.Teams), Parameter.Of(row.Availability), Parameter.Of(row.Notice),
            Parameter.Of(row.Capacity), Parameter.Of(row.LeaseUntil), Parameter.Of(row.MissedRings), Parameter.Of(row.Fence),
        ];
        await using var statements = expectedFence == 0
            ? database.Source.CreateBatch().Then(_insert, values)
            : database.Source.CreateBatch().Then(_update, [.. values, Parameter.Of(expectedFence)]);
        return await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;
    }

    public async Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<AgentId> ids, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);

        // The time first: what is promised from here on is never longer than what is stored.
        await using var statements = database.Source.CreateBatch()
            .Then(_now)
            .Then(_renew, Parameter.Of([.. ids.Select(i => (string?)i.Value)]), Parameter.Of((long)duration.TotalMicroseconds));
        return UtcMicroseconds.From((long)(await statements.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!);
    }

    public Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken)
        => ListAsync($" WHERE lease_until <= {StoreTime.Now} ORDER BY id", cancellationToken);

    private async Task<IReadOnlyList<Agent>> ListAsync(string where, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var statements = database.Source.CreateBatch().Then(_select + where, parameters);
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ListAsync(Read, cancellationToken).ConfigureAwait(false);
    }

    private static Agent Read(NpgsqlDataReader r) => new AgentRow
    {
        Id = r.GetString(0),
        Name = r.GetString(1),
        Teams = r.GetFieldValue<string[]>(2),
        Availability = r.GetString(3),
        Notice = r.GetString(4),
        Capacity = r.GetInt32(5),
        LeaseUntil = r.Number(6),
        MissedRings = r.GetInt32(7),
        Fence = r.GetInt64(8),
    }.ToAgent();
}
