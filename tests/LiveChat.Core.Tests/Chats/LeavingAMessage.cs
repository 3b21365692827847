using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Chats;

public class LeavingAMessage
{
    [Fact]
    public async Task It_is_over_from_the_start_and_rings_nowhere()
    {
        await using var host = new TestHost();
        await host.AnAgentAsync("ana");
        var dana = await host.AVisitorAsync();

        var outcome = await LeaveAsync(host, dana);
        await host.PassAsync(TimeSpan.FromHours(1));

        var message = await host.NowAsync(outcome.Chat!);
        Assert.Equal((ChatStatus.Sealed, EndedBy.Customer, message.StartedAt), (message.Status, message.EndedBy, message.EndedAt));
        Assert.Null(message.DueAt);
        Assert.Null(message.Message!.AnsweredAt);
        Assert.Equal(("Dana Ray", "dana@example.com", 1L), (message.CustomerName, message.Email, message.Fence));
        var log = (await host.Store.ReadAsync(message.Id, 0, 10, default))!.Entries;
        Assert.Equal("My order never arrived", Assert.IsType<FormSubmitted>(log[0]).Answers.Single(a => a.Role is FormFieldRole.Message).Value);
        Assert.IsType<MessageLeft>(log[1]);
        Assert.Equal(2, log.Count);
        Assert.Empty(await host.Get<IOutboxStore>().LeaseAsync(10, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task It_can_neither_be_resumed_nor_written_to_nor_taken()
    {
        await using var host = new TestHost();
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var message = (await LeaveAsync(host, dana)).Chat!;

        Assert.Equal(ChatRefusal.Sealed, (await host.Chats.ResumeAsync(dana, message.Id)).Refusal);
        Assert.Equal(ChatRefusal.Sealed, (await host.SayAsync(dana, message, "Hello?")).Refusal);
        Assert.Equal(ChatRefusal.Sealed, (await host.Chats.AcceptAsync(ana, message.Id, OfferId.New(host.Clock.GetUtcNow()))).Refusal);
        Assert.Null(message.ResumableUntil(host.Get<IResumePolicy>()));
    }

    [Fact]
    public async Task Left_again_it_is_the_first_one_also_when_a_chat_was_started_since()
    {
        await using var host = new TestHost();
        var (dana, id) = (await host.AVisitorAsync(), MessageId.New(host.Clock.GetUtcNow()));
        var first = await LeaveAsync(host, dana, id);
        await host.AChatAsync(dana);

        var again = await LeaveAsync(host, dana, id, text: "Another text");

        Assert.Equal((true, first.Chat!.Id), (again.Ok, again.Chat!.Id));
        Assert.Empty(again.Events);
        Assert.NotEqual(first.Chat.Id, (await LeaveAsync(host, await host.AVisitorAsync(), id)).Chat!.Id);
    }

    [Fact]
    public async Task Of_the_same_one_left_on_two_nodes_at_once_there_is_one()
    {
        await using var host = new TestHost();
        await using var other = new TestHost(beside: host);
        var (dana, id) = (await host.AVisitorAsync(), MessageId.New(host.Clock.GetUtcNow()));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => LeaveAsync(i % 2 == 0 ? host : other, dana, id))));

        Assert.Single(outcomes.Select(o => o.Chat!.Id).Distinct());
        Assert.Single(outcomes, o => !o.Events.IsEmpty);
        Assert.Equal(1, await host.Get<IActivityLog>().CountAsync(new() { Type = ActivityType.Message }, default));
    }

    [Fact]
    public async Task What_is_asked_for_is_checked_and_nothing_is_kept_of_what_does_not_fit()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();

        var outcome = await host.Get<ILeftMessages>().LeaveAsync(Of(dana) with { Answers = new Dictionary<string, string> { ["email"] = "dana", ["topic"] = "x" } });

        Assert.Equal(ChatRefusal.FormInvalid, outcome.Refusal);
        Assert.Equal((FormProblem.EmailInvalid, FormProblem.Required, FormProblem.FieldUnknown), (outcome.Problems["email"], outcome.Problems["message"], outcome.Problems["topic"]));
        Assert.Null(await host.Store.FindLatestAsync(dana.Contact, default));
        Assert.Null((await host.Get<IContactStore>().FindAsync(dana.Contact, default))!.Email);
    }

    [Fact]
    public async Task Who_has_an_open_chat_is_told_which()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var chat = await host.AChatAsync(dana);

        var outcome = await LeaveAsync(host, dana);

        Assert.Equal((ChatRefusal.OpenChatExists, chat.Id), (outcome.Refusal, outcome.OpenChat));
    }

    [Fact]
    public async Task A_widget_without_a_form_for_it_takes_none_and_strangers_leave_none()
    {
        await using var host = new TestHost(b => b.AddWidget("shop-widget-key-0001", w => w.OfflineForm = null).AddWidget("shop-widget-key-0002", _ => { }));
        var dana = await host.AVisitorAsync("shop-widget-key-0001");

        Assert.Equal(ChatRefusal.MessagesOff, (await LeaveAsync(host, dana, widget: new("shop-widget-key-0001"))).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await LeaveAsync(host, dana, widget: new("shop-widget-key-0002"))).Refusal);
        Assert.Equal(ChatRefusal.WidgetNotFound, (await LeaveAsync(host, dana, widget: new("shop-widget-key-0003"))).Refusal);
    }

    [Fact]
    public async Task It_may_be_left_while_the_queue_is_closed_and_remembers_whom_the_customer_had()
    {
        await using var host = new TestHost(b => b.AddQueue("support", q => q.OpeningHours = new() { TimeZone = "Etc/UTC", Week = { [DayOfWeek.Tuesday] = "08:00-10:00" } }));
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(ana, chat.Id);
        host.Clock.Advance(TimeSpan.FromHours(3));

        var message = (await LeaveAsync(host, dana)).Chat!;

        Assert.Equal((new QueueId("support"), ana.Id), (message.Queue, message.LastAgent!.Value));
    }

    [Fact]
    public async Task Whoever_works_for_the_queue_an_administrator_or_the_host_marks_it_as_answered()
    {
        foreach (var who in new Participant[] { new Participant.OfAgent(new("ana"), "Ana"), new Participant.Admin("boss", "Boss"), new Participant.OfSystem("Mailbox") })
        {
            await using var host = new TestHost();
            await host.AnAgentAsync("ana");
            var message = (await LeaveAsync(host, await host.AVisitorAsync())).Chat!;
            host.Clock.Advance(TimeSpan.FromHours(1));

            var outcome = await host.Get<ILeftMessages>().MarkAnsweredAsync(who, message.Id);
            host.Clock.Advance(TimeSpan.FromHours(1));
            var again = await host.Get<ILeftMessages>().MarkAnsweredAsync(new Participant.Admin("late", "Late"), message.Id);

            Assert.Equal(who, Assert.IsType<MessageAnswered>(Assert.Single(outcome.Events)).By);
            Assert.True(again.Ok);
            Assert.Empty(again.Events);
            Assert.Equal((message.StartedAt.AddHours(1), ((MessageAnswered)outcome.Events[0]).Name), (again.Chat!.Message!.AnsweredAt, again.Chat.Message.AnsweredBy));
        }
    }

    [Fact]
    public async Task Who_does_not_work_for_the_queue_does_not_find_it_and_neither_does_a_customer_or_who_means_a_chat()
    {
        await using var host = new TestHost(b => b.AddQueue("support", q => q.AddMember("ana", _ => { })));
        var (dana, ana, ben) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"), await host.AnAgentAsync("ben"));
        var message = (await LeaveAsync(host, dana)).Chat!;
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var messages = host.Get<ILeftMessages>();

        Assert.Equal(ChatRefusal.NotFound, (await messages.MarkAnsweredAsync(ben, message.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await messages.MarkAnsweredAsync(new Participant.OfAgent(new("nobody"), "Nobody"), message.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotAllowed, (await messages.MarkAnsweredAsync(dana, message.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await messages.MarkAnsweredAsync(await host.AVisitorAsync(), message.Id)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await messages.MarkAnsweredAsync(ana, chat.Id)).Refusal);
        await host.Chats.EndAsync(ana, chat.Id);
        Assert.Equal(ChatRefusal.NotFound, (await messages.MarkAnsweredAsync(ana, chat.Id)).Refusal);
        Assert.Null((await host.NowAsync(message)).Message!.AnsweredAt);
    }

    [Fact]
    public async Task A_queue_that_wants_it_ends_chats_nobody_answers_as_others_do()
    {
        await using var host = new TestHost(b => b.AddQueue("support", q =>
        {
            q.WhenNobodyAnswers = NoAnswer.LeaveMessage;
            q.RingTimeout = TimeSpan.FromMinutes(1);
        }));
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.PassAsync(TimeSpan.FromMinutes(2));

        var ended = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Ended, EndedBy.NoAnswer), (ended.Status, ended.EndedBy));
        Assert.NotNull(ended.ResumableUntil(host.Get<IResumePolicy>()));
    }

    private static MessageToLeave Of(Participant.Customer who) => new() { Widget = WidgetId.Default, Contact = who.Contact, Id = new(Guid.NewGuid()) };

    private static Task<ChatOutcome> LeaveAsync(
        TestHost host, Participant.Customer who, MessageId? id = null, string text = "My order never arrived", WidgetId? widget = null)
        => host.Get<ILeftMessages>().LeaveAsync(new()
        {
            Widget = widget ?? WidgetId.Default,
            Contact = who.Contact,
            Id = id ?? new(Guid.NewGuid()),
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com", ["message"] = text },
        });
}
