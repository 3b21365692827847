using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Chats;

public class LeavingAMessage
{
    [Fact]
    public async Task The_customer_sees_what_was_left_and_desks_hear_of_it_answer_it_and_the_customer_sees_nothing_of_that()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        Assert.Equal(0, (await ana.StateAsync()).Expect().Messages);

        var told = ana.Next<MessagesEvent>("Messages");
        var left = (await kim.LeaveMessageAsync()).Expect();

        Assert.Equal((true, ChatStatusDto.Ended, false, null), (left.Chat.IsMessage, left.Chat.Status, left.Chat.CanResume, left.Chat.LeaveMessage));
        Assert.IsType<FormEntryDto>(left.Entries[0]);
        Assert.IsType<MessageLeftEntryDto>(left.Entries[1]);
        Assert.Equal(1, (await told).Open);
        Assert.Equal(1, (await ana.StateAsync()).Expect().Messages);
        var state = (await kim.StateAsync()).Expect();
        Assert.Equal((left.Chat.Id, true), (state.Current?.Chat.Id, state.Current?.Chat.IsMessage));
        Assert.Equal(new KnownContactDto { Name = "Kim (test)", Email = "kim@example.com", Verified = false }, state.Known);

        var page = (await ana.ReadMessagesAsync(answered: false)).Expect();
        var message = Assert.Single(page.Messages);
        Assert.Equal((left.Chat.Id, "Hello", "kim@example.com", "default", null), (message.Id, message.Text, message.Contact.Email, message.QueueId, message.AnsweredAt));
        Assert.Equal((1, null), (page.Open, page.Next));
        Assert.Equal(2, (await ana.ReadAsync(message.Id)).Expect().Entries.Count);

        told = ana.Next<MessagesEvent>("Messages");
        var answered = (await ana.MarkAnsweredAsync(message.Id)).Expect();

        Assert.Equal("ana (test)", answered.AnsweredBy);
        Assert.Equal(0, (await told).Open);
        Assert.Equal(answered.AnsweredAt, (await ana.MarkAnsweredAsync(message.Id)).Expect().AnsweredAt);
        Assert.Empty((await ana.ReadMessagesAsync(answered: false)).Expect().Messages);
        Assert.Equal(message.Id, Assert.Single((await ana.ReadMessagesAsync(answered: true)).Expect().Messages).Id);
        Assert.IsType<MessageAnsweredEntryDto>((await ana.ReadAsync(message.Id)).Expect().Entries[2]);

        var seen = (await kim.ReadAsync(message.Id)).Expect();
        Assert.IsType<HiddenEntryDto>(seen.Entries[2]);
        var frames = JsonSerializer.Serialize(new object[] { seen, (await kim.StateAsync()).Expect(), kim.Seen<CustomerEntriesEvent>("Entries") });
        Assert.Contains("kim@example.com", frames, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", frames, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Left_again_with_the_same_id_it_is_the_first_one()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();
        var id = Guid.NewGuid().ToString();

        var first = (await kim.LeaveMessageAsync(id)).Expect();

        Assert.Equal(first.Chat.Id, (await kim.LeaveMessageAsync(id)).Expect().Chat.Id);
        Assert.NotEqual(first.Chat.Id, (await kim.LeaveMessageAsync()).Expect().Chat.Id);
        Assert.Equal("bad_argument", (await kim.LeaveMessageAsync("1")).Code);
    }

    [Fact]
    public async Task It_is_refused_with_what_is_wrong_and_beside_an_open_chat()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();

        var refused = await kim.LeaveMessageAsync(answers: new Dictionary<string, string> { ["email"] = "kim@example.com" });
        Assert.Equal(("form_invalid", "required"), (refused.Code, refused.Error?.Fields?["message"]));
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        refused = await kim.LeaveMessageAsync();

        Assert.Equal(("open_chat_exists", chat), (refused.Code, refused.Error?.ChatId));
    }

    [Fact]
    public async Task A_widget_that_takes_none_says_so()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Widget = w => w.OfflineForm = null });
        await using var kim = await host.CustomerAsync();

        Assert.Equal("messages_off", (await kim.LeaveMessageAsync()).Code);
    }

    [Fact]
    public async Task Who_does_not_work_for_the_queue_neither_hears_of_it_nor_finds_it()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l.AddQueue("support", q => q.AddMember("ana", _ => { })).AddQueue("billing", q => q.AddMember("ben", _ => { })),
        });
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        await using var cem = await host.AgentAsync("cem");
        await using var kim = await host.CustomerAsync();

        var told = ana.Next<MessagesEvent>("Messages");
        var left = (await kim.LeaveMessageAsync()).Expect();
        await told;

        foreach (var other in new[] { ben, cem })
        {
            Assert.Equal(0, (await other.StateAsync()).Expect().Messages);
            var page = (await other.ReadMessagesAsync()).Expect();
            Assert.Empty(page.Messages);
            Assert.Equal(0, page.Open);
            Assert.Equal("chat_not_found", (await other.MarkAnsweredAsync(left.Chat.Id)).Code);
            Assert.Equal("chat_not_found", (await other.ReadAsync(left.Chat.Id)).Code);
            Assert.Empty(other.Seen<MessagesEvent>("Messages"));
        }
    }

    [Fact]
    public async Task What_is_no_message_is_not_marked_as_answered()
    {
        await using var host = await LiveChatHost.StartAsync();
        var chat = await OngoingChat.StartAsync(host);

        Assert.Equal("chat_not_found", (await chat.Agent.MarkAnsweredAsync(chat.Id)).Code);
        Assert.Equal("chat_not_found", (await chat.Agent.MarkAnsweredAsync("x")).Code);
    }

    [Fact]
    public async Task Messages_are_read_page_by_page_newest_first()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await LiveChatHost.StartAsync(new() { Options = HostSetup.Generous, Clock = clock });
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Insert(0, (await kim.LeaveMessageAsync()).Expect().Chat.Id);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var first = (await ana.ReadMessagesAsync(limit: 2)).Expect();
        var second = (await ana.ReadMessagesAsync(after: first.Next, limit: 2)).Expect();

        Assert.Equal(ids, first.Messages.Concat(second.Messages).Select(m => m.Id));
        Assert.Null(second.Next);
        Assert.Equal(3, second.Open);
        Assert.Equal("bad_argument", (await ana.ReadMessagesAsync(limit: 101)).Code);
        Assert.Equal("bad_argument", (await ana.ReadMessagesAsync(after: "x")).Code);
    }

    [Theory]
    [InlineData(nameof(NoAnswer.LeaveMessage), true, true)]
    [InlineData(nameof(NoAnswer.LeaveMessage), false, null)]
    [InlineData(nameof(NoAnswer.End), true, null)]
    public async Task Whom_nobody_answered_is_asked_for_a_message_where_the_queue_wants_it(string whenNobodyAnswers, bool takesMessages, bool? asked)
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Widget = w => w.OfflineForm = takesMessages ? PreChatForm.DefaultMessage : null,
            LiveChat = l => l.AddQueue("support", q => q.WhenNobodyAnswers = Enum.Parse<NoAnswer>(whenNobodyAnswers)),
        });
        await using var kim = await host.CustomerAsync();
        Assert.Null((await kim.StartAsync()).Expect().Chat.LeaveMessage);
        await EndUnansweredAsync(host.Store);

        Assert.Equal(asked, (await kim.StateAsync()).Expect().Current?.Chat.LeaveMessage);
    }

    /// <summary>The queue notes meanwhile that nobody is there: whoever comes second looks again.</summary>
    private static async Task EndUnansweredAsync(IChatStore store)
    {
        CommitResult result;
        do
        {
            var chat = Assert.Single(await store.HeadsAsync(new ChatQuery.Open(), default));
            var ended = new ChatEnded { By = EndedBy.NoAnswer, At = chat.StartedAt };
            result = await store.CommitAsync(new() { ExpectedFence = chat.Fence, Next = chat.Evolve(ended), Events = [ended] }, default);
        }
        while (result is CommitResult.Conflict);

        Assert.IsType<CommitResult.Committed>(result);
    }
}
