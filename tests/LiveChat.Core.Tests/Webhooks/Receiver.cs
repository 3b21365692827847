using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using LiveChat.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>A real web server that writes down what is posted to it.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _app;
    private int _connections;

    private Receiver(IPAddress address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(address, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection =>
            {
                Interlocked.Increment(ref _connections);
                return next(connection);
            });
        }));
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = static _ => Task.CompletedTask;

    public ConcurrentQueue<Received> All { get; } = [];

    /// <summary>How often somebody connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int Port => new Uri(_app.Urls.Single()).Port;

    public static async Task<Receiver> StartAsync(IPAddress? address = null)
    {
        var receiver = new Receiver(address ?? IPAddress.Loopback);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async Task<Received> NextAsync() => await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var received = new Received(
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray(), context.Request.Headers.Host.ToString());
        All.Enqueue(received);
        _received.Writer.TryWrite(received);
        await Answer(context);
    }

    /// <summary>A request.</summary>
    internal sealed record Received(Dictionary<string, string> Headers, byte[] Body, string Host)
    {
        public string? Signature => Headers.GetValueOrDefault(WebhookSignature.Header);

        public string? EventId => Headers.GetValueOrDefault(WebhookSignature.EventIdHeader);
    }
}
