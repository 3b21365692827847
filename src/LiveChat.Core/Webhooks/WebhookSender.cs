using System.Net;
using System.Net.Http.Headers;
using LiveChat.Events;
using LiveChat.Outbox;

namespace LiveChat.Webhooks;

/// <summary>Posts events to one address. An answer of 200 to 299 is a success; everything else is a failure with a short code, and the event is sent again later.</summary>
internal sealed class WebhookSender : IChatEventHandler, IDisposable
{
    /// <summary>The most it reads of an answer, its head included; both limits are in their own units.</summary>
    private const int MaxAnswerKilobytes = 64;

    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly string[] _secrets;

    public WebhookSender(WebhookOptions options, IHostResolver resolver, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _secrets = options.PreviousSecret is { } previous ? [options.Secret, previous] : [options.Secret];

        var connections = new WebhookConnections(resolver, [.. options.AllowedNetworks], options.Timeout, clock);
        _client = new(new SocketsHttpHandler
        {
            ConnectCallback = (context, token) => connections.OpenAsync(context.DnsEndPoint, token),
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = options.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = MaxAnswerKilobytes,
            MaxResponseDrainSize = MaxAnswerKilobytes * 1024,
        })
        {
            // Measured by the host's clock instead, over everything.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        using var timeout = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        HttpStatusCode status;
        try
        {
            using var request = Compose(notice);

            // Nobody asked for what the body of the answer says.
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            status = answer.StatusCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OutboxFailureException("timeout");
        }
        catch (HttpRequestException e)
        {
            throw new OutboxFailureException(e.InnerException is OutboxFailureException inner ? inner.Code : CodeOf(e.HttpRequestError));
        }

        if ((int)status is < 200 or > 299) throw new OutboxFailureException($"http_{(int)status}");
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Compose(ChatNotice notice)
    {
        var body = WebhookComposer.Write(notice);
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(WebhookSignature.EventIdHeader, notice.Id);
        request.Headers.Add(WebhookSignature.EventHeader, notice.Name);
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Write(body, _clock.GetUtcNow(), _secrets));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LiveChat", null));
        return request;
    }

    private static string CodeOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "host_unknown",
        HttpRequestError.SecureConnectionError => "tls_failed",
        HttpRequestError.ConnectionError => "connect_failed",
        _ => "request_failed",
    };
}
