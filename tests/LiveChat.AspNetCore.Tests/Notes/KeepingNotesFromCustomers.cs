using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Events;
using LiveChat.Outbox;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Notes;

/// <summary>Whatever the team notes, the customer is sent nothing: not it, not a hole where it would be, and no frame more than without it.</summary>
public sealed class KeepingNotesFromCustomers
{
    private const string Canary = "canary-7f3a";

    [Fact]
    public async Task No_frame_no_answer_and_no_mail_has_anything_of_a_note_and_no_number_is_missing()
    {
        var (mails, everything) = (new Mails(), new HearingEvents());
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = HostSetup.Generous,
            LiveChat = l =>
            {
                l.Services.AddSingleton(everything);
                l.Services.AddSingleton<ITranscriptSender>(mails);
                l.Services.Configure<TranscriptOptions>(o => (o.FromAddress, o.SendDelay) = ("chat@example.com", TimeSpan.Zero));
                l.AddEventHandler<HearingEvents>("everything");
            },
        });
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await RawCustomer.ConnectAsync(host);
        var rings = ana.Next<RingDto>("Ring");
        var started = await kim.CallAsync("StartChat", new StartChat { Answers = new Dictionary<string, string> { ["name"] = "Kim", ["email"] = "kim@example.com", ["message"] = "Hello" } });
        var chat = started.GetProperty("value").GetProperty("chat").GetProperty("id").GetString()!;
        (await ana.AcceptAsync(await rings)).Expect();
        (await ana.SendAsync(chat, "Let me see")).Expect();
        await kim.CallAsync("MarkSeen", new MarkSeen { ChatId = chat, Delivered = 2, Read = 2 });
        var before = Json(await kim.CallAsync("ReadEntries", new ReadEntries { ChatId = chat, After = 0 }));
        var state = State(await kim.CallAsync("GetState", new GetState()));
        var framesBefore = kim.Frames.Count;

        // Everything a team can do that no customer knows of.
        for (var i = 0; i < 5; i++) (await ana.AddNoteAsync(chat, $"{Canary} note {i}")).Expect();
        (await ana.TagAsync(chat, $"{Canary} tag")).Expect();
        (await ana.TagAsync(chat, $"{Canary} gone")).Expect();
        (await ana.TagAsync(chat, $"{Canary} gone", on: false)).Expect();

        Assert.Equal(before, Json(await kim.CallAsync("ReadEntries", new ReadEntries { ChatId = chat, After = 0 })));
        Assert.Equal(state, State(await kim.CallAsync("GetState", new GetState())));

        // The two answers, and nothing in between; pings of the transport say nothing.
        Assert.Equal(2, kim.Frames.Skip(framesBefore).Count(f => !f.Contains("\"type\":6", StringComparison.Ordinal)));

        (await ana.SendAsync(chat, "Here it is")).Expect();
        (await ana.TypeAsync(chat)).Expect();
        await kim.CallAsync("SendMessage", new SendMessage { ChatId = chat, MessageId = Guid.NewGuid().ToString(), Text = "Thanks" });
        (await ana.EndAsync(chat)).Expect();
        (await ana.AddNoteAsync(chat, $"{Canary} after the end")).Expect();
        await mails.Sent.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var page = (await kim.CallAsync("ReadEntries", new ReadEntries { ChatId = chat, After = 0, Limit = 200 })).GetProperty("value");
        await kim.CallAsync("GetState", new GetState());
        await using var later = await RawCustomer.ConnectAsync(host, kim.Visitor);
        await later.CallAsync("GetState", new GetState());
        await later.GetAsync(host, $"/livechat/frame/{LiveChatHost.SiteKey}");
        await later.GetAsync(host, $"/livechat/w/{LiveChatHost.SiteKey}.js");
        await later.GetAsync(host, "/livechat/api/admin/overview");

        var sequences = page.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(n => (long)n), sequences);
        Assert.Equal(sequences.Count, page.GetProperty("chat").GetProperty("lastSequence").GetInt64());
        Assert.DoesNotContain(page.GetProperty("entries").EnumerateArray(), e => e.GetProperty("kind").GetString() == "hidden");

        string[] told = [.. kim.Frames, .. later.Frames, kim.Http, later.Http, mails.Text];
        Assert.Contains(told, t => t.Contains("Here it is", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains(Canary, StringComparison.Ordinal));

        // Who asked for everything is told everything customers may see, and nothing of this.
        for (var notice = await everything.NextAsync(); notice.Name != ChatEventNames.TranscriptSent; notice = await everything.NextAsync()) Assert.Null(notice.Team);
    }

    [Fact]
    public async Task Only_who_asks_by_name_is_told_of_notes_and_tags()
    {
        var heard = new HearingEvents();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l =>
            {
                l.Services.AddSingleton(heard);
                l.AddEventHandler<HearingEvents>("team", o =>
                {
                    foreach (var name in (string[])[ChatEventNames.NoteAdded, ChatEventNames.TagAdded, ChatEventNames.VisitorBlocked]) o.Events.Add(name);
                });
            },
        });
        await using var chat = await OngoingChat.StartAsync(host);

        (await chat.Agent.AddNoteAsync(chat.Id, "vip")).Expect();
        var note = await heard.NextAsync();
        (await chat.Agent.TagAsync(chat.Id, "Refund")).Expect();
        var tag = await heard.NextAsync();
        (await chat.Agent.TagAsync(chat.Id, "refund", on: false)).Expect();
        (await chat.Agent.BlockAsync(chat.Id, "spam")).Expect();
        var block = await heard.NextAsync();

        Assert.Equal((ChatEventNames.NoteAdded, $"{chat.Id}-n1", "vip", null), (note.Name, note.Id, note.Team?.Text?.Value, note.Entry));
        Assert.Equal((ChatEventNames.TagAdded, $"{chat.Id}-n2", "refund"), (tag.Name, tag.Id, tag.Team?.Text?.Value));
        Assert.Equal((ChatEventNames.VisitorBlocked, "spam"), (block.Name, block.Team?.Text?.Value));
    }

    private static string Json(JsonElement json) => json.GetRawText();

    /// <summary>Without the clock.</summary>
    private static string State(JsonElement state) => Json(state.GetProperty("value").GetProperty("current"));

    private sealed class Mails : ITranscriptSender
    {
        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Text { get; private set; } = "";

        public Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
        {
            Text += mail.Subject + mail.Text + mail.Html;
            Sent.TrySetResult();
            return Task.FromResult(OutboxOutcome.Done);
        }
    }
}
