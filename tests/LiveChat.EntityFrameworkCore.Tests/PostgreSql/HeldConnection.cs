using LiveChat.EntityFrameworkCore.PostgreSql;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Keeps the only connection of a node until it is let go, so that whatever is to be written has to wait.</summary>
internal sealed class HeldConnection(NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>Of a node that has one.</summary>
    public const string Single = "Maximum Pool Size=1";

    public static async Task<HeldConnection> OfAsync(PostgreSqlDatabase node) => new(await node.Source.OpenConnectionAsync());

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
