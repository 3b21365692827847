using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>One connection to a hub: calls, and events that are waited for before what causes them is done.</summary>
internal abstract class TestClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ConcurrentBag<Delegate>> _listeners = new();
    private readonly ConcurrentQueue<(string Event, object Value)> _seen = new();
    private readonly ConcurrentQueue<(string Name, string Json)> _received = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected TestClient(Uri address, Action<HttpConnectionOptions> configure)
    {
        Hub = new HubConnectionBuilder()
            .WithUrl(address, configure)
            .AddJsonProtocol(o => o.PayloadSerializerOptions = ContractJson.Options)
            .Build();
        Hub.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public HubConnection Hub { get; }

    /// <summary>The methods of the hub.</summary>
    protected abstract IReadOnlyList<MethodInfo> Methods { get; }

    /// <summary>Ends when the connection is closed.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience);

    /// <summary>Everything that came so far: answers by the method that was called, and events by their kind.</summary>
    public IReadOnlyList<(string Name, string Json)> Received => [.. _received];

    /// <summary>All events of a kind so far, in order.</summary>
    public IReadOnlyList<T> Seen<T>(string name) => [.. _seen.Where(e => e.Event == name).Select(e => (T)e.Value)];

    /// <summary>Waits for the next event of a kind; call it before doing what causes the event.</summary>
    public Task<T> Next<T>(string name, Func<T, bool>? which = null)
    {
        var seen = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _listeners.GetOrAdd(name, _ => []).Add((Action<T>)(e =>
        {
            if (which?.Invoke(e) ?? true) seen.TrySetResult(e);
        }));
        return seen.Task.WaitAsync(Patience);
    }

    /// <summary>Calls a method. Fails when it refuses with a code that docs/protocol.md does not tell of.</summary>
    public async Task<Answer<T>> CallAsync<T>(string method, object? request)
        where T : class
    {
        var answer = await Hub.InvokeCoreAsync<Answer<T>>(method, [request]);
        _received.Enqueue((method, answer.Code ?? JsonSerializer.Serialize(answer.Expect(), ContractJson.Options)));
        if (answer.Code is { } code) Assert.Contains(code, CodesOf(method));
        return answer;
    }

    public Task<Answer<MessageReceiptDto>> SendAsync(string chat, string text, string? messageId = null)
        => CallAsync<MessageReceiptDto>("SendMessage", new SendMessage { ChatId = chat, MessageId = messageId ?? Guid.NewGuid().ToString(), Text = text });

    public Task<Answer<MessageReceiptDto>> SendFilesAsync(string chat, string text, params string[] files)
        => CallAsync<MessageReceiptDto>("SendMessage", new SendMessage { ChatId = chat, MessageId = Guid.NewGuid().ToString(), Text = text, Attachments = files });

    public Task<Answer<UploadDto>> BeginAsync(string chat, long size, string name = "picture.png", string? uploadId = null)
        => CallAsync<UploadDto>("BeginUpload", new BeginUpload { ChatId = chat, UploadId = uploadId ?? Guid.NewGuid().ToString(), Name = name, Size = size });

    public Task<Answer<UploadDto>> UploadAsync(string chat, string id) => CallAsync<UploadDto>("GetUpload", new UploadRequest { ChatId = chat, Id = id });

    public Task<Answer<UploadDto>> CancelUploadAsync(string chat, string id) => CallAsync<UploadDto>("CancelUpload", new UploadRequest { ChatId = chat, Id = id });

    public Task<Answer<AttachmentLinksDto>> LinksAsync(string chat, params string[] ids) => CallAsync<AttachmentLinksDto>("OpenAttachments", new OpenAttachments { ChatId = chat, Ids = ids });

    public Task<Answer<DoneDto>> TypeAsync(string chat, bool typing = true) => CallAsync<DoneDto>("SetTyping", new SetTyping { ChatId = chat, Typing = typing });

    public Task<Answer<DoneDto>> SeeAsync(string chat, long delivered, long read)
        => CallAsync<DoneDto>("MarkSeen", new MarkSeen { ChatId = chat, Delivered = delivered, Read = read });

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private IEnumerable<string> CodesOf(string method) => ErrorCodes.OfEveryCall.Select(e => e.Code)
        .Concat(Methods.Single(m => m.Name == method).GetCustomAttribute<RefusesAttribute>()?.Codes ?? []);

    protected void Listen<T>(string name)
        where T : class
        => Hub.On<T>(name, e =>
        {
            _seen.Enqueue((name, e));
            _received.Enqueue((name, JsonSerializer.Serialize(e, ContractJson.Options)));
            foreach (var listener in _listeners.GetValueOrDefault(name) ?? []) ((Action<T>)listener)(e);
        });
}
