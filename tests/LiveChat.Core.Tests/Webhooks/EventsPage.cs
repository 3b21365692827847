using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LiveChat.Events;
using LiveChat.Webhooks;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>Writes docs/events.md.</summary>
internal static partial class EventsPage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write()
    {
        var page = new StringBuilder(Beginning.ReplaceLineEndings("\n"));
        foreach (var (name, meaning) in Names()) page.Append($"| `{name}` | {meaning} |\n");

        page.Append(Middle.ReplaceLineEndings("\n"));
        foreach (var sample in SampleEvents.All)
            page.Append($"\n### `{sample.Name}`\n\n```json\n{JsonSerializer.Serialize(JsonDocument.Parse(WebhookComposer.Write(sample)).RootElement, Indented)}\n```\n");

        return page.ToString();
    }

    private static IEnumerable<(string Name, string Meaning)> Names()
    {
        var docs = XDocument.Load(Path.ChangeExtension(typeof(ChatEventNames).Assembly.Location, ".xml")).Descendants("member").Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary")!.Value, StringComparer.Ordinal);
        return typeof(ChatEventNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((string)f.GetRawConstantValue()!, Spaces().Replace(docs[$"F:{typeof(ChatEventNames).FullName}.{f.Name}"], " ").Trim()));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private const string Beginning =
        """
        # Events and webhooks

        <!-- Generated from src/LiveChat.Core/Events and src/LiveChat.Core/Webhooks by the tests. Do not edit. -->

        The host's own code, and other systems over HTTP, can be told what happens in chats: after it is committed, never before.

        ```csharp
        liveChat
            .AddEventHandler<CrmHandler>("crm")
            .AddWebhook("orders", o =>
            {
                o.Url = new("https://hooks.example.com/livechat");
                o.Secret = secret;
                o.Events.Add(ChatEventNames.Started);
                o.Events.Add(ChatEventNames.Ended);
            });
        ```

        ## What there is

        | Event | Meaning |
        |---|---|

        """;

    private const string Middle =
        """

        Names are added, never renamed; ignore those you do not know. Rings, offers and seen marks are no events. What a customer may not see has a name that has
        to be asked for, as `message.answered`, `chat.unattended`, notes, tags and blocks have; it never comes as `message.created`. A message somebody left because nobody was there is a chat
        that is over from the start, `sealed`: it has no `chat.started`, but `form.submitted` and `message.left`, both with the answers. To be told by mail of those, add a handler
        for `message.left`.

        ## What is promised

        - **At least once.** A crash or a lost answer can make an event come twice, always under the same id, `chat-sequence`. Whoever must not do a thing twice remembers the ids.
        - **In order, chat by chat.** An event that fails holds up the later ones of its chat, for that handler only. Other chats and other handlers go on: each handler has slots of
          its own (`Concurrency`, 4 chats at once on each node).
        - **With retries.** A failed event is tried 3 times in a row, then it rests: 30 seconds, 2, 10 and 30 minutes, 1, 2 and 4 hours, then 6 hours each. After 20 rounds, more than
          3 days, it is given up and listed by `IOutboxStore.DeadLettersAsync`; `RequeueAsync` has the chat go on from there. `ConfigureOutbox` changes the numbers.
        - **Whole chats.** A handler hears every chat from its beginning. Chats that were started before it was added are told from theirs when their life moves next, at the latest
          when they end. What it has heard is kept under its name: with another name it hears everything anew.
        - **As it is now.** The outbox holds how far each handler is in each chat, and no content: each event is read from the store just before it is told, for a webhook before it is looked up where it goes. What was redacted until
          then is told redacted. What was told before is out of reach: it has left the system. How far a handler is takes one short row for each chat and handler, and is kept as long as
          the chat: without it the chat would be told from its beginning once more when its life moves.
        - **At no cost to messages.** Storing a message writes nothing for handlers: that the chat's log is longer is all they need. A node tells its own commits at once. What another
          node committed and has not told half a second after its hint, this one tells; and every 5 seconds (`PollInterval`) it looks for what is left.

        ## A handler

        ```csharp
        public sealed class CrmHandler(ICrm crm) : IChatEventHandler
        {
            public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken) => notice.Entry switch
            {
                MessagePosted message => crm.AddNoteAsync(notice.Id, $"{notice.Chat.Contact}", message.Text.Value, cancellationToken),
                ChatEnded => crm.CloseAsync(notice.Id, $"{notice.Chat.Contact}", cancellationToken),
                _ => Task.CompletedTask,
            };
        }
        ```

        It is made in a scope of its own for each event, so it may use what a request may. An exception means: tell it again. A call that does not look at its token keeps its slot.

        ## When no desk is open

        `chat.unattended` is for whoever can be reached elsewhere: a chat waits, and nobody who works for its queue has a desk open, or a page with `<livechat-ringer>`. Agents who are away have one
        open, those who are offline count as gone. It comes once for each time the chat comes to wait, however many nodes there are, and is written down only where somebody asked for it by name.

        ```csharp
        liveChat.AddEventHandler<OnCall>("on-call", o => o.Events.Add(ChatEventNames.Unattended));
        ```

        ```csharp
        public sealed class OnCall(IPager pager) : IChatEventHandler
        {
            public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
                => pager.PageAsync(notice.Id, $"{notice.Chat.CustomerName} waits in {notice.Chat.Queue}, and no desk is open.", cancellationToken);
        }
        ```

        ## A webhook

        Each event is one `POST` of JSON; 200 to 299 within 5 seconds is a success, anything else a failure. Addresses are set in the host's code only. A webhook goes to the public
        internet over `https`: its host is looked up once for each connection, every address of the answer is checked, and one of those very addresses is connected to, each for its share of the time. Private,
        loopback, link-local and other special addresses are refused unless `AllowedNetworks` names them; redirects are not followed, proxies not used, and of an answer no more than
        64 KB are read. `AllowHttp` allows `http` in a network you trust.

        A body has at most 64 KB. What is longer, which only the answers of a long form can be, has its texts cut, each with `…` at its end, and `"truncated": true`.

        | Header | Value |
        |---|---|
        | `LiveChat-Event` | The event's name. Not signed: for routing and logs. |
        | `LiveChat-Event-Id` | The event's id, the same for every try. Not signed either: go by `id` in the body. |
        | `LiveChat-Signature` | `t=1767225600,v1=9f86…`: the time of this try in seconds since 1970, and HMAC-SHA256 over that time, a full stop and the body, in hex, with the secret. |

        While secrets are changed (`Secret` the new one, `PreviousSecret` the old one) there are two `v1`; one that fits is enough. Check the signature over the bytes as they came,
        compare in constant time, refuse what is older than 5 minutes, and drop bodies whose `id` you have seen. In .NET:

        ```csharp
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
        ```

        ## The bodies

        `chat` is the chat as it is when the event is sent, which may be later than the event; everything else is of the event. Members are added, never renamed.

        """;
}
