using LiveChat.Chats;

namespace LiveChat.Core.Tests.Chats;

public class OneWholeChat
{
    [Fact]
    public async Task A_chat_rings_is_answered_goes_both_ways_and_is_left()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");

        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.SayAsync(dana, chat, "Hello?");
        await host.SayAsync(ana, chat, "Hi Dana.");
        var left = await host.Chats.EndAsync(dana, chat.Id);

        Assert.Equal(ChatStatus.Ended, left.Chat!.Status);
        var page = await host.Store.ReadAsync(chat.Id, 0, 100, CancellationToken.None);
        Assert.Collection(
            page!.Entries,
            e => Assert.IsType<FormSubmitted>(e),
            e => Assert.Equal("ana", Assert.IsType<AgentJoined>(e).Name),
            e => Assert.Equal("Hello?", Assert.IsType<MessagePosted>(e).Text.Value),
            e => Assert.Equal("Hi Dana.", Assert.IsType<MessagePosted>(e).Text.Value),
            e => Assert.Equal(EndedBy.Customer, Assert.IsType<ChatEnded>(e).By));
        Assert.Equal([1, 2, 3, 4, 5], page.Entries.Select(e => e.Sequence));
    }

    [Fact]
    public async Task A_chat_the_customer_left_is_resumed_as_the_same_record_and_rings_again()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(dana, chat.Id);

        var resumed = await host.Chats.ResumeAsync(dana, chat.Id);
        await host.RouteAsync();

        var now = await host.NowAsync(chat);
        Assert.Null(resumed.Refusal);
        Assert.Equal((ChatStatus.Ringing, 2), (now.Status, now.Segment));
        Assert.True(now.RingsAt(ana.Id));
    }

    [Fact]
    public async Task A_chat_an_agent_ended_is_never_resumed()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(ana, chat.Id);

        var resumed = await host.Chats.ResumeAsync(dana, chat.Id);

        Assert.Equal(ChatRefusal.Sealed, resumed.Refusal);
        Assert.Equal(ChatStatus.Sealed, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task An_agent_seals_a_chat_the_customer_has_left()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(dana, chat.Id);

        await host.Chats.EndAsync(ana, chat.Id);

        Assert.Equal(ChatRefusal.Sealed, (await host.Chats.ResumeAsync(dana, chat.Id)).Refusal);
    }

    [Fact]
    public async Task The_window_for_resuming_closes_after_half_an_hour()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var chat = await host.AChatAsync(dana);
        await host.Chats.EndAsync(dana, chat.Id);

        host.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(ChatRefusal.ResumeExpired, (await host.Chats.ResumeAsync(dana, chat.Id)).Refusal);
    }

    [Fact]
    public async Task Starting_twice_answers_the_open_chat()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();

        var first = await host.AChatAsync(dana);
        var second = await host.AChatAsync(dana);

        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task Answers_that_do_not_fit_the_form_start_nothing()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();

        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = LiveChat.Widgets.WidgetId.Default,
            Contact = dana.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana", ["email"] = "not an address" },
        });

        Assert.Equal(ChatRefusal.FormInvalid, outcome.Refusal);
        Assert.Equal(LiveChat.Widgets.FormProblem.EmailInvalid, outcome.Problems["email"]);
        Assert.Null(await host.Store.FindLatestAsync(dana.Contact, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_sent_again_after_the_end_gets_its_first_answer()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(dana, ana);
        var id = MessageId.New(host.Clock.GetUtcNow());
        var first = await host.SayAsync(dana, chat, "Hello?", id);
        await host.Chats.EndAsync(ana, chat.Id);

        var again = await host.SayAsync(dana, chat, "Hello?", id);
        var other = await host.SayAsync(dana, chat, "Anyone?");

        Assert.Equal(first.Events.OfType<MessagePosted>().Single().Sequence, again.Events.OfType<MessagePosted>().Single().Sequence);
        Assert.Equal(ChatRefusal.Sealed, other.Refusal);
    }

    [Fact]
    public async Task A_stranger_sees_a_foreign_chat_as_one_that_does_not_exist()
    {
        await using var host = new TestHost();
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        var eve = await host.AVisitorAsync();

        Assert.Equal(ChatRefusal.NotFound, (await host.SayAsync(eve, chat, "Hi")).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await host.Chats.EndAsync(eve, chat.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await host.Chats.ResumeAsync(eve, chat.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await host.Chats.MarkSeenAsync(eve, chat.Id, 1, 1)).Refusal);
        Assert.Equal(1, (await host.NowAsync(chat)).LastSequence);
    }
}
