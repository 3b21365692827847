using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.WholePath;

/// <summary>A chat with both sides connected: they take turns, one message under way at a time.</summary>
internal sealed class ChatPair(Peer customer, Peer agent, params HubConnection[] connections) : IAsyncDisposable
{
    /// <summary>Sends back and forth until told to stop.</summary>
    public async Task PlayAsync(Measurement measurement, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var (from, to) = turn % 2 == 0 ? (customer, agent) : (agent, customer);
            var id = Guid.NewGuid().ToString("D");
            var heard = to.NextAsync();
            var start = Stopwatch.GetTimestamp();
            var acknowledged = Timed(from.SendAsync(id), start);
            var seen = await Timed(heard, start);
            if (await heard != id) throw new InvalidOperationException("A side heard another message than the one sent to it.");
            measurement.Add(seen, await acknowledged);
        }
    }

    /// <summary>Sends, whether others are under way or not; done when the server has acknowledged.</summary>
    public Task SendAsync(bool fromCustomer) => (fromCustomer ? customer : agent).SendAsync(Guid.NewGuid().ToString("D"));

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static async Task<TimeSpan> Timed(Task task, long start)
    {
        await task;
        return Stopwatch.GetElapsedTime(start);
    }
}
