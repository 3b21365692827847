using System.Text.Json;
using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>The code docs/events.md shows.</summary>
internal static class EventSnippets
{
    public static void Add(LiveChatBuilder liveChat, string secret)
    {
        liveChat
            .AddEventHandler<CrmHandler>("crm")
            .AddWebhook("orders", o =>
            {
                o.Url = new("https://hooks.example.com/livechat");
                o.Secret = secret;
                o.Events.Add(ChatEventNames.Started);
                o.Events.Add(ChatEventNames.Ended);
            });
    }

    public static void Alert(LiveChatBuilder liveChat)
    {
        liveChat.AddEventHandler<OnCall>("on-call", o => o.Events.Add(ChatEventNames.Unattended));
    }

    public static void Receive(WebApplication app, string secret)
    {
        var verifier = new WebhookVerifier([secret]);
        app.MapPost("/livechat", async (HttpRequest request, IReceivedEvents events) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (verifier.Verify(request.Headers[WebhookSignature.Header], body.ToArray()) is not WebhookVerdict.Genuine) return Results.Unauthorized();

            // Every event comes at least once. Its id is in the body, which is signed; the headers are not.
            using var content = JsonDocument.Parse(body.ToArray());
            await events.TakeOnceAsync(content.RootElement.GetProperty("id").GetString()!, body.ToArray());
            return Results.NoContent();
        });
    }

    /// <summary>What a receiver keeps.</summary>
    public interface IReceivedEvents
    {
        /// <summary>Does nothing when the id was taken before; both in one transaction.</summary>
        Task TakeOnceAsync(string id, byte[] body);
    }

    /// <summary>The host's own.</summary>
    public interface ICrm
    {
        Task AddNoteAsync(string id, string contact, string text, CancellationToken cancellationToken);

        Task CloseAsync(string id, string contact, CancellationToken cancellationToken);
    }

    /// <summary>Whoever can be reached when no desk is open.</summary>
    public interface IPager
    {
        Task PageAsync(string id, string text, CancellationToken cancellationToken);
    }

    public sealed class OnCall(IPager pager) : IChatEventHandler
    {
        public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
            => pager.PageAsync(notice.Id, $"{notice.Chat.CustomerName} waits in {notice.Chat.Queue}, and no desk is open.", cancellationToken);
    }

    public sealed class CrmHandler(ICrm crm) : IChatEventHandler
    {
        public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken) => notice.Entry switch
        {
            MessagePosted message => crm.AddNoteAsync(notice.Id, $"{notice.Chat.Contact}", message.Text.Value, cancellationToken),
            ChatEnded => crm.CloseAsync(notice.Id, $"{notice.Chat.Contact}", cancellationToken),
            _ => Task.CompletedTask,
        };
    }
}
