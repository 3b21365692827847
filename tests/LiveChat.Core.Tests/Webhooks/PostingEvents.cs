using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Tests;
using LiveChat.Webhooks;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Webhooks;

public class PostingEvents
{
    private const string Canary = "canary-in-the-mine";

    [Fact]
    public async Task A_chat_arrives_event_by_event_signed_and_in_order()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/hook?token=1");
        var (chat, customer, _) = await host.AChatAsync("Grüße 字 😀");
        await host.Host.Chats.EndAsync(customer, chat.Id);

        await host.SendAsync();

        var all = receiver.All.ToList();
        Assert.Equal(Enumerable.Range(0, all.Count).Select(n => $"{chat.Id}-{n}"), all.Select(r => r.EventId));
        Assert.All(all, r => Assert.Equal(WebhookVerdict.Genuine, host.Verifier.Verify(r.Signature, r.Body)));
        var message = all.Select(r => JsonDocument.Parse(r.Body).RootElement).Single(b => b.GetProperty("event").GetString() == ChatEventNames.MessageCreated);
        Assert.Equal("Grüße 字 😀", message.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal($"{chat.Id}", message.GetProperty("chat").GetProperty("id").GetString());
        Assert.Equal("application/json; charset=utf-8", all[0].Headers["Content-Type"]);
        Assert.DoesNotContain("traceparent", all[0].Headers.Keys);
        Assert.Null(await host.FailureAsync());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(302)]
    public async Task An_answer_other_than_success_is_a_failure_and_the_same_event_is_sent_again(int status)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = c => Task.FromResult(c.Response.StatusCode = status);
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/");
        await host.AChatAsync();

        await host.SendAsync();
        receiver.Answer = static _ => Task.CompletedTask;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.SendAsync();

        var ids = receiver.All.Select(r => r.EventId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids.Skip(1).Distinct(), ids.Skip(1));
        Assert.NotEqual(receiver.All.First().Signature, receiver.All.Skip(1).First().Signature);
    }

    [Fact]
    public async Task Why_it_failed_is_said_in_a_code_without_the_address()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static c => Task.FromResult(c.Response.StatusCode = 503);
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/");
        await host.AChatAsync();

        await host.SendAsync();

        Assert.Equal("http_503", await host.FailureAsync());
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_is_left_after_five_seconds()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static c => new TaskCompletionSource().Task.WaitAsync(c.RequestAborted);
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/");
        await host.AChatAsync();

        var sending = host.SendAsync();
        await receiver.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(sending.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await sending.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("timeout", await host.FailureAsync());
    }

    [Fact]
    public async Task A_receiver_that_answers_without_end_is_hung_up_on()
    {
        await using var receiver = await Receiver.StartAsync();
        var hungUp = new TaskCompletionSource();
        receiver.Answer = async c =>
        {
            try
            {
                var chunk = new byte[16 * 1024];
                while (!c.RequestAborted.IsCancellationRequested) await c.Response.Body.WriteAsync(chunk);
            }
            finally
            {
                hungUp.TrySetResult();
            }
        };
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/", o =>
        {
            o.AllowedNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
            o.Events.Add(ChatEventNames.Started);
        });
        await host.AChatAsync();

        await host.SendAsync().WaitAsync(TimeSpan.FromSeconds(30));

        await hungUp.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Null(await host.FailureAsync());
    }

    [Fact]
    public async Task What_was_redacted_before_it_is_sent_again_is_sent_redacted()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static c => Task.FromResult(c.Response.StatusCode = 500);
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/", o =>
        {
            o.AllowedNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
            o.Events.Add(ChatEventNames.MessageCreated);
        });
        var (chat, _, _) = await host.AChatAsync(Canary);
        await host.SendAsync();
        Assert.Contains(Canary, Encoding.UTF8.GetString(Assert.Single(receiver.All).Body), StringComparison.Ordinal);

        await host.RewriteAsync(chat, new ChatRewrite.OfMessage(chat.LastSequence, MessageText.Stored("[redacted]")));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.SendAsync();

        var again = Encoding.UTF8.GetString(receiver.All.Last().Body);
        Assert.Contains("[redacted]", again, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_the_form_that_was_redacted_before_it_is_sent_again_is_sent_redacted()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static c => Task.FromResult(c.Response.StatusCode = 500);
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/", o =>
        {
            o.AllowedNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
            o.Events.Add(ChatEventNames.Started);
        });
        var (chat, _, _) = await host.AChatAsync();
        var answer = chat.Form.Single(a => a.Value == "My order never arrived");
        await host.SendAsync();
        Assert.Contains(answer.Value, Encoding.UTF8.GetString(Assert.Single(receiver.All).Body), StringComparison.Ordinal);

        await host.RewriteAsync(chat, new ChatRewrite.OfAnswer(answer.Key, "[redacted]"));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.SendAsync();

        var again = Encoding.UTF8.GetString(receiver.All.Last().Body);
        Assert.Contains("[redacted]", again, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Value, again, StringComparison.Ordinal);
    }

    /// <summary>An answer that is read to its end leaves the connection for the next event.</summary>
    [Theory]
    [InlineData(60, 1)]
    [InlineData(70, 2)]
    public async Task No_more_than_64_KB_of_an_answer_are_read(int kilobytes, int connections)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = c =>
        {
            c.Response.ContentLength = kilobytes * 1024;
            return c.Response.Body.WriteAsync(new byte[kilobytes * 1024]).AsTask();
        };
        await using var host = new WebhookHost($"http://127.0.0.1:{receiver.Port}/", o =>
        {
            o.AllowedNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
            o.Events.Add(ChatEventNames.MessageCreated);
        });
        var (chat, customer, _) = await host.AChatAsync();
        await host.SendAsync();
        await host.Host.SayAsync(customer, chat, "And another thing");

        await host.SendAsync();

        Assert.Equal((2, connections), (receiver.All.Count, receiver.Connections));
    }

    [Fact]
    public async Task Neither_secret_nor_address_nor_content_is_in_the_log()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = static c => Task.FromResult(c.Response.StatusCode = 500);
        using var log = new RecordingLog();
        await using var host = new WebhookHost(
            $"http://127.0.0.1:{receiver.Port}/path-of-the-hook",
            more: b => b.Services.AddLogging(l => l.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        await host.AChatAsync(Canary);

        await host.SendAsync();

        var lines = string.Join('\n', log.Lines.Select(l => $"{l}"));
        Assert.Contains(WebhookHost.Kind, lines, StringComparison.Ordinal);
        Assert.All(new[] { WebhookHost.Secret, "path-of-the-hook", Canary }, s => Assert.DoesNotContain(s, lines, StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_above_the_limit_has_its_texts_cut_and_says_so()
    {
        var chat = SampleEvents.Chat with { Form = [.. Enumerable.Range(0, 20).Select(n => new FormAnswer($"q{n}", $"Question {n}", string.Concat(Enumerable.Repeat("😀", 2000)), FormFieldRole.Custom))] };

        var body = WebhookComposer.Write(ChatNotice.OfStart(chat));

        Assert.InRange(body.Length, 1, WebhookComposer.MaxBytes);
        var json = JsonDocument.Parse(body).RootElement;
        Assert.True(json.GetProperty("truncated").GetBoolean());
        Assert.All(json.GetProperty("answers").EnumerateArray(), a =>
        {
            var value = a.GetProperty("value").GetString()!;
            Assert.EndsWith("😀…", value, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', value);
        });
    }

    [Fact]
    public void The_longest_message_there_can_be_is_sent_whole()
    {
        var text = string.Concat(Enumerable.Repeat("字", MessageText.MaxLength));

        var body = WebhookComposer.Write(SampleEvents.OfMessage(text));

        Assert.InRange(body.Length, 1, WebhookComposer.MaxBytes);
        Assert.Equal(text, JsonDocument.Parse(body).RootElement.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Every_event_there_is_can_be_posted()
    {
        var names = SampleEvents.All.Select(e => e.Name).ToList();

        Assert.Equal(ChatEventNames.All.AsEnumerable(), names);
        Assert.All(SampleEvents.All, e => Assert.Equal(e.Id, JsonDocument.Parse(WebhookComposer.Write(e)).RootElement.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("ftp://example.com/", "is no web address.")]
    [InlineData("http://example.com/", "is not encrypted.")]
    [InlineData("https://ana:hunter2@example.com/", "holds a user name or password.")]
    [InlineData("https://example.com/#top", "holds a fragment")]
    [InlineData("/hook", "is not absolute.")]
    public void A_bad_address_stops_the_start_with_a_sentence_that_does_not_repeat_it(string url, string problem)
    {
        var result = new WebhookUrlValidator().Validate("crm", new() { Url = new(url, UriKind.RelativeOrAbsolute), Secret = WebhookHost.Secret });

        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"The URL of webhook 'crm' {problem}"), result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", result.FailureMessage, StringComparison.Ordinal);
    }
}
