using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Keeps the only connections of a node until it is let go, so that whatever is to be written has to wait.</summary>
internal sealed class HeldConnection(IReadOnlyList<NpgsqlConnection> lanes, NpgsqlConnection other) : IAsyncDisposable
{
    /// <summary>Of a node that has those for its messages, and one for everything else.</summary>
    public const string Single = "Maximum Pool Size=1";

    /// <summary>Of a node whose transactions may stand still for longer than any test takes on any machine.</summary>
    public static void ForLong(PostgreSqlStoreOptions options) => options.ConnectionString += ";Options=-c idle_in_transaction_session_timeout=1h";

    public static async Task<HeldConnection> OfAsync(PostgreSqlDatabase node)
    {
        var lanes = new List<NpgsqlConnection>();
        while (lanes.Count < AppendLanes.Count) lanes.Add(await node.Lanes.OpenConnectionAsync());
        return new(lanes, await node.Source.OpenConnectionAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        foreach (var lane in lanes) await lane.DisposeAsync();
    }
}
