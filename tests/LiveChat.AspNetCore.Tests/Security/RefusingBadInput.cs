using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Security;

public class RefusingBadInput
{
    private const string Unknown = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Each_bad_message_gets_its_code_and_changes_nothing()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var before = await chat.LogTextAsync();
        var id = Guid.NewGuid().ToString();

        (string Json, string Code)[] table =
        [
            (Message(Unknown, id, "hi"), "chat_not_found"),
            (Message("not an id", id, "hi"), "chat_not_found"),
            (Message("", id, "hi"), "chat_not_found"),
            (Message(chat.Id.ToUpperInvariant() + "0", id, "hi"), "chat_not_found"),
            (Message(chat.Id, "not an id", "hi"), "bad_argument"),
            (Message(chat.Id, Guid.Empty.ToString(), "hi"), "bad_argument"),
            (Message(chat.Id, id, ""), "message_empty"),
            (Message(chat.Id, id, " \\u200b\\n"), "message_empty"),
            (Message(chat.Id, id, "\\u0000"), "message_empty"),
            (Message(chat.Id, id, "a\\ud800b"), "invalid_unicode"),
            (Message(chat.Id, id, "a\\udc00"), "invalid_unicode"),
            (Message(chat.Id, id, new string('x', 4001)), "message_too_long"),
            ("null", "bad_argument"),
        ];
        foreach (var (json, code) in table)
        {
            var answer = await chat.Customer.CallAsync<MessageReceiptDto>("SendMessage", new RawJson(json));
            Assert.Equal((json, code), (json, answer.Code));
        }

        Assert.Equal(before, await chat.LogTextAsync());

        // Pushes to one connection keep their order: what was refused would have come before.
        var atAgent = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "still here" }]);
        Assert.True((await chat.Customer.SendAsync(chat.Id, "still here")).Ok);
        await atAgent;
        Assert.Single(chat.Agent.Seen<AgentEntriesEvent>("Entries").SelectMany(e => e.Entries).OfType<MessageEntryDto>());
    }

    [Fact]
    public async Task What_cannot_be_bound_gets_the_generic_error_and_the_connection_stays()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var before = await chat.LogTextAsync();
        var id = Guid.NewGuid().ToString();

        string[] table =
        [
            $$"""{"chatId":1,"messageId":"{{id}}","text":"hi"}""",
            $$"""{"chatId":"{{chat.Id}}","messageId":"{{id}}","text":["hi"]}""",
            $$"""{"chatId":"{{chat.Id}}","messageId":"{{id}}","text":null}""",
            $$"""{"chatId":"{{chat.Id}}","messageId":"{{id}}"}""",
            $$"""{"chatId":"{{chat.Id}}","messageId":"{{id}}","text":"hi","role":"agent"}""",
            $$"""{"ChatId":"{{chat.Id}}","MessageId":"{{id}}","Text":"hi"}""",
            "\"hi\"",
            "[]",
        ];
        foreach (var json in table)
        {
            var error = await Assert.ThrowsAsync<HubException>(() => chat.Customer.CallAsync<MessageReceiptDto>("SendMessage", new RawJson(json)));
            Assert.DoesNotContain("Json", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<HubException>(() => chat.Customer.Hub.InvokeAsync("SendMessage"));
        await Assert.ThrowsAsync<HubException>(() => chat.Customer.Hub.InvokeAsync("Oversee", new GetState()));
        await Assert.ThrowsAsync<HubException>(() => chat.Agent.CallAsync<AgentDto>("SetAvailability", new RawJson("""{"availability":0}""")));

        Assert.Equal(before, await chat.LogTextAsync());
        Assert.True((await chat.Customer.SendAsync(chat.Id, "still here")).Ok);
    }

    [Fact]
    public async Task Zero_characters_are_left_out()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);

        (await chat.Customer.CallAsync<MessageReceiptDto>("SendMessage", new RawJson(Message(chat.Id, Guid.NewGuid().ToString(), "a\\u0000b")))).Expect();

        Assert.Equal("ab", ((MessageEntryDto)(await chat.LogAsync())[^1]).Text);
    }

    [Fact]
    public async Task A_megabyte_closes_the_connection_and_a_new_one_finds_everything_as_it_was()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var before = await chat.LogTextAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => chat.Customer.SendAsync(chat.Id, new string('x', 1_000_000)));
        await chat.Customer.Closed;

        await using var again = await host.CustomerAsync(chat.Customer.Visitor);
        Assert.Equal(before, await (chat with { Customer = again }).LogTextAsync());
        Assert.True((await again.SendAsync(chat.Id, "back")).Ok);
    }

    [Fact]
    public async Task Of_thirty_messages_at_once_twenty_pass_and_the_others_are_told_how_long_to_wait()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new() { Clock = clock });
        await using var chat = await OngoingChat.StartAsync(host);
        var before = (await chat.LogAsync()).Count;

        var answers = new List<Answer<MessageReceiptDto>>();
        for (var i = 0; i < 30; i++) answers.Add(await chat.Customer.SendAsync(chat.Id, $"message {i}"));

        Assert.All(answers.Take(20), a => Assert.True(a.Ok));
        Assert.All(answers.Skip(20), a => Assert.Equal(("rate_limited", 200), (a.Code, a.Error?.RetryAfterMs)));
        Assert.Equal(before + 20, (await chat.LogAsync()).Count);

        clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.True((await chat.Customer.SendAsync(chat.Id, "slower")).Ok);
        Assert.Equal("rate_limited", (await chat.Customer.SendAsync(chat.Id, "too fast")).Code);
        Assert.True((await chat.Agent.SendAsync(chat.Id, "nobody else notices")).Ok);
    }

    [Fact]
    public async Task Pages_and_marks_out_of_range_are_refused()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);

        Assert.Equal("bad_argument", (await chat.Customer.ReadAsync(chat.Id, -1)).Code);
        Assert.Equal("bad_argument", (await chat.Customer.ReadAsync(chat.Id, 0, 0)).Code);
        Assert.Equal("bad_argument", (await chat.Agent.ReadAsync(chat.Id, 0, 201)).Code);
        Assert.Equal("bad_argument", (await chat.Customer.SeeAsync(chat.Id, 1, 2)).Code);
        Assert.Equal("bad_argument", (await chat.Agent.SeeAsync(chat.Id, -1, -1)).Code);
    }

    [Fact]
    public async Task A_form_that_does_not_fit_says_what_is_wrong_with_each_answer()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();

        var answer = await kim.StartAsync(new Dictionary<string, string> { ["name"] = new('x', 101), ["email"] = "nobody", ["secret"] = "?" });
        Assert.Equal("form_invalid", answer.Code);
        Assert.Equal(
            [("email", "email_invalid"), ("name", "name_too_long"), ("secret", "field_unknown")],
            answer.Error!.Fields!.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)));

        Assert.Equal("bad_argument", (await kim.CallAsync<CustomerPageDto>("StartChat", new RawJson("""{"answers":{"name":null}}"""))).Code);
        Assert.Equal("form_invalid", (await kim.CallAsync<CustomerPageDto>("StartChat", new RawJson("""{"answers":{"name":"\ud800","email":"k@example.com"}}"""))).Code);
        Assert.Null((await kim.StateAsync()).Expect().Current);
    }

    private static string Message(string chat, string id, string text) => $$"""{"chatId":{{JsonSerializer.Serialize(chat)}},"messageId":"{{id}}","text":"{{text}}"}""";
}
