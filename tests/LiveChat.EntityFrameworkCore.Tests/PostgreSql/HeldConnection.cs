using LiveChat.EntityFrameworkCore.PostgreSql;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Keeps the only connections of a node until it is let go, so that whatever is to be written has to wait.</summary>
internal sealed class HeldConnection(NpgsqlConnection lane, NpgsqlConnection other) : IAsyncDisposable
{
    /// <summary>Of a node that has one for its messages, and one for everything else.</summary>
    public const string Single = "Maximum Pool Size=1";

    public static async Task<HeldConnection> OfAsync(PostgreSqlDatabase node) => new(await node.Lane.OpenConnectionAsync(), await node.Source.OpenConnectionAsync());

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await lane.DisposeAsync();
    }
}
