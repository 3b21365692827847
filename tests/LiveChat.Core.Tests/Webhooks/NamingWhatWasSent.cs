using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Redaction;
using LiveChat.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>What a webhook was sent is elsewhere for ever: who redacts is told of it.</summary>
public sealed class NamingWhatWasSent
{
    [Fact]
    public async Task A_receipt_names_each_webhook_and_how_many_events_had_it()
    {
        await using var host = new TestHost(b => b
            .AddWebhook("all", Hook).AddWebhook("all", Hook)
            .AddWebhook("ends", o => Hook(o, ChatEventNames.Ended))
            .AddWebhook("notes", o => Hook(o, ChatEventNames.NoteAdded)));
        var (dana, ana, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "secret"));
        await host.SayAsync(ana, chat, "Hello");
        await host.Get<ITeamLog>().AddNoteAsync(ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), "Noted");

        Assert.Equal(
            [new("webhook/all", CopyOutcome.OutOfReach, 1), new("webhook/ends", CopyOutcome.Gone, 0), new("webhook/notes", CopyOutcome.Gone, 0)],
            Of(await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence))));

        // What answers the form came with the start; who the customer is came with every event.
        var form = await RedactAsync(host, chat, new RedactionTarget.OfAnswer("message"));
        Assert.InRange(Of(form)[0].Count, 1, 2);
        var told = (await LogAsync(host, chat)).Count(e => ChatEventNames.Of(e) is not null) + 1;
        var name = await RedactAsync(host, chat, new RedactionTarget.OfAnswer("name"));
        Assert.Equal(new("webhook/all", CopyOutcome.OutOfReach, told), Of(name)[0]);

        var whole = Of(await RedactAsync(host, chat, new RedactionTarget.Whole()));
        Assert.Equal([CopyOutcome.OutOfReach, CopyOutcome.OutOfReach, CopyOutcome.OutOfReach], whole.Select(c => c.Outcome));
        Assert.Equal((1, 1), (whole[1].Count, whole[2].Count));
    }

    private static List<CopyReceipt> Of(RedactionResult result) => [.. result.Receipt.Where(c => c.Copy.StartsWith("webhook", StringComparison.Ordinal))];

    private static void Hook(WebhookOptions options) => (options.Url, options.Secret) = (new("https://crm.example/hook"), new('s', 32));

    private static void Hook(WebhookOptions options, string of)
    {
        Hook(options);
        options.Events.Add(of);
    }
}
