using System.Text.Json;
using LiveChat.Faults.People;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.Conversations;

/// <summary>One connection of a client, over WebSockets and without negotiation: any node will do for any connection.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _calls = [];
    private Task? _going;
    private bool _isLeft;

    private Line(HubConnection hub, TimeSpan patience)
    {
        _hub = hub;
        _patience = patience;
        hub.Closed += _ =>
        {
            _broken.TrySetResult();
            return Task.CompletedTask;
        };
        hub.On<JsonElement>("Draining", told => { _going = GoAsync(TimeSpan.FromMilliseconds(told.GetProperty("withinMs").GetInt32())); });
    }

    /// <summary>Gets what ends when it is of no use any more, or when it is time to go.</summary>
    public Task Broken => _broken.Task;

    public static async Task<Line> OpenAsync(Uri hub, TimeSpan patience, Action<HttpConnectionOptions> configure, Action<HubConnection> listen, CancellationToken cancellationToken)
    {
        var connection = new HubConnectionBuilder().WithUrl(hub, o =>
        {
            configure(o);
            o.SkipNegotiation = true;
            o.Transports = HttpTransportType.WebSockets;
            o.CloseTimeout = TimeSpan.FromSeconds(1);
        }).Build();
        try
        {
            if (patience > connection.ServerTimeout) connection.ServerTimeout = patience;
            listen(connection);
            var line = new Line(connection, patience);
            await connection.StartAsync(cancellationToken);
            return line;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives it up: another one will be better.</summary>
    public void Break() => _broken.TrySetResult();

    /// <summary>Calls a method.</summary>
    /// <exception cref="RefusedException">The server said no.</exception>
    /// <exception cref="UnansweredException">Nothing came. The line is broken.</exception>
    public Task<JsonElement> CallAsync(string method, object request) => TryCall(method, request) ?? throw new UnansweredException(method, new InvalidOperationException("The line was left."));

    /// <summary>Calls a method, unless the line was left.</summary>
    public Task<JsonElement>? TryCall(string method, object request)
    {
        lock (_gate)
        {
            if (_isLeft) return null;

            var call = AnswerAsync(method, request);
            _calls.RemoveWhere(c => c.IsCompleted);
            _calls.Add(call);
            return call;
        }
    }

    /// <summary>Leaves it: at once when it is broken, and after the calls under way when the server asked to go.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] calls;
        lock (_gate)
        {
            _isLeft = true;
            calls = [.. _calls];
        }

        if (_going?.IsCompleted is true) await Task.WhenAll(calls).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _hub.DisposeAsync();
    }

    private async Task GoAsync(TimeSpan within)
    {
        await Task.Delay(within * Random.Shared.NextDouble(), TimeProvider.System);
        Break();
    }

    private async Task<JsonElement> AnswerAsync(string method, object request)
    {
        JsonElement answer;
        try
        {
            answer = await _hub.InvokeAsync<JsonElement>(method, request).WaitAsync(_patience, TimeProvider.System);
        }
        catch (Exception e)
        {
            Break();
            throw new UnansweredException(method, e);
        }

        return answer.GetProperty("ok").GetBoolean() ? answer.GetProperty("value") : throw new RefusedException(answer.GetProperty("error").GetProperty("code").GetString()!);
    }
}
