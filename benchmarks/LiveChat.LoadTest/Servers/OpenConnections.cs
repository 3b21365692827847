using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace LiveChat.LoadTest.Servers;

/// <summary>The connections a server has, so that all of them can be cut at once, as a proxy cuts them that is killed.</summary>
internal sealed class OpenConnections
{
    private readonly ConcurrentDictionary<string, ConnectionContext> _open = new(StringComparer.Ordinal);

    public ConnectionDelegate Watch(ConnectionDelegate next) => async connection =>
    {
        _open[connection.ConnectionId] = connection;
        try
        {
            await next(connection);
        }
        finally
        {
            _open.TryRemove(connection.ConnectionId, out _);
        }
    };

    /// <summary>Cuts all but one.</summary>
    /// <returns>How many.</returns>
    public int Drop(string spared)
    {
        List<ConnectionContext> cut = [.. _open.Values.Where(c => c.ConnectionId != spared)];
        foreach (var connection in cut) connection.Abort();
        return cut.Count;
    }
}
