using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Events;

public class TellingHandlers
{
    [Fact]
    public async Task A_handler_hears_the_whole_life_of_a_chat_in_order()
    {
        await using var host = new EventHost();
        var (chat, customer, agent) = await host.AChatAsync("Where is it?");
        await host.Host.SayAsync(agent, chat, "Let me look.");
        await host.Host.Chats.EndAsync(customer, chat.Id);
        await host.Host.Chats.ResumeAsync(customer, chat.Id);

        await host.TellAsync();

        var told = host.First.Told.ToList();
        Assert.Equal(Enumerable.Range(0, told.Count).Select(n => $"{chat.Id}-{n}"), told.Select(e => e.Id));
        Assert.Equal(
            [ChatEventNames.Started, ChatEventNames.Assigned, ChatEventNames.MessageCreated, ChatEventNames.MessageCreated, ChatEventNames.Ended, ChatEventNames.Resumed],
            told.Select(e => e.Name).Where(n => n is not ChatEventNames.FormSubmitted));
        Assert.Equal(["Where is it?", "Let me look."], told.Select(e => e.Entry).OfType<MessagePosted>().Select(m => m.Text.Value));
        Assert.Null(told[0].Entry);
        Assert.Equal(told.Skip(1).Select(e => (e.Entry!.Sequence, e.Entry.At)), told.Skip(1).Select(e => (e.Sequence, e.At)));
        Assert.Empty(host.Second.Told);
    }

    /// <summary>It never was a chat that waits; and what the customer does not see has to be asked for.</summary>
    [Fact]
    public async Task A_left_message_is_told_as_one_and_that_it_was_answered_to_whoever_asked_for_it()
    {
        await using var host = new EventHost(b => b.Services.Configure<EventHandlerOptions>("second", o => o.Events.Add(ChatEventNames.MessageAnswered)));
        var messages = host.Host.Get<ILeftMessages>();
        var left = await messages.LeaveAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = (await host.Host.AVisitorAsync()).Contact,
            Id = MessageId.New(host.Clock.GetUtcNow()),
            Answers = new Dictionary<string, string> { ["email"] = "dana@example.com", ["message"] = "Hello" },
        });
        await messages.MarkAnsweredAsync(new Participant.OfSystem("Mailbox"), left.Chat!.Id);

        await host.TellAsync();
        await host.TellAsync(EventHost.OtherKind);

        Assert.Equal([ChatEventNames.FormSubmitted, ChatEventNames.MessageLeft], host.First.Told.Select(e => e.Name));
        Assert.Equal("Mailbox", ((MessageAnswered)Assert.Single(host.Second.Told).Entry!).Name);
    }

    [Fact]
    public async Task An_event_that_failed_is_told_again_under_the_same_id_and_what_came_before_is_not()
    {
        await using var host = new EventHost();
        var (chat, _, _) = await host.AChatAsync();
        host.First.Do = (e, _) => e.Name == ChatEventNames.MessageCreated ? throw new InvalidOperationException("Not now.") : Task.CompletedTask;
        await host.TellAsync();
        var first = host.First.Told.Select(e => e.Id).ToList();

        host.First.Told.Clear();
        host.First.Do = static (_, _) => Task.CompletedTask;
        await host.TellAsync();
        Assert.Empty(host.First.Told);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.TellAsync();

        Assert.Equal(Enumerable.Range(0, (int)chat.LastSequence + 1).Select(n => $"{chat.Id}-{n}"), first);
        Assert.Equal(first[^1], Assert.Single(host.First.Told).Id);
    }

    [Fact]
    public async Task A_failing_event_keeps_the_order_of_its_chat_and_holds_up_no_other_chat_and_no_other_handler()
    {
        await using var host = new EventHost();
        var (stuck, customer, _) = await host.AChatAsync("poison");
        var (good, _, _) = await host.AChatAsync("fine");
        host.First.Do = static (e, _) => IsMessage(e, "poison") ? throw new InvalidOperationException("Not this one.") : Task.CompletedTask;

        await host.Host.SayAsync(customer, stuck, "after it");
        await host.TellAsync();
        await host.TellAsync(EventHost.OtherKind);

        Assert.DoesNotContain(host.First.Told, e => IsMessage(e, "after it"));
        Assert.Contains(host.First.Told, e => IsMessage(e, "fine"));
        Assert.Contains(host.Second.Told, e => IsMessage(e, "after it"));
        Assert.Equal(good.LastSequence + 1, host.Second.Told.Count(e => e.Chat.Id == good.Id));
    }

    [Fact]
    public async Task An_event_that_always_fails_rests_longer_each_time_is_given_up_and_goes_on_when_somebody_requeues_it()
    {
        await using var host = new EventHost(b => b.ConfigureOutbox(o => o.MaxLeases = 3));
        var (chat, customer, _) = await host.AChatAsync("poison");
        host.First.Do = static (e, _) => IsMessage(e, "poison") ? throw new InvalidOperationException("Not this one.") : Task.CompletedTask;

        foreach (var rest in new[] { 0, 30, 120 })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(rest));
            await host.TellAsync();
        }

        var dead = Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));
        Assert.Equal((EventHost.Kind, $"{chat.Id}", "InvalidOperationException"), (dead.Kind, dead.Reference, dead.LastError));
        Assert.Equal(3, host.First.Told.Count(e => IsMessage(e, "poison")));

        await host.Host.SayAsync(customer, chat, "after it");
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await host.LeaseAsync());
        host.First.Told.Clear();
        host.First.Do = static (_, _) => Task.CompletedTask;
        Assert.True(await host.Outbox.RequeueAsync(dead.Key, CancellationToken.None));
        await host.TellAsync();

        Assert.Equal(["poison", "after it"], host.First.Told.Select(e => ((MessagePosted)e.Entry!).Text.Value));
    }

    [Fact]
    public async Task A_handler_with_many_good_events_is_not_given_up_for_how_often_it_was_told()
    {
        await using var host = new EventHost(b => b.ConfigureOutbox(o => o.MaxLeases = 2));
        var (chat, customer, _) = await host.AChatAsync();
        for (var n = 0; n < 5; n++)
        {
            await host.Host.SayAsync(customer, chat, $"{n}");
            await host.TellAsync();
        }

        host.First.Do = static (e, _) => throw new InvalidOperationException("Not now.");
        await host.Host.SayAsync(customer, chat, "last");
        await host.TellAsync();

        Assert.Empty(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));
        host.First.Do = static (_, _) => Task.CompletedTask;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.TellAsync();
        Assert.True(IsMessage(host.First.Told.Last(), "last"));
    }

    [Fact]
    public async Task What_was_redacted_before_it_is_told_is_told_redacted()
    {
        await using var host = new EventHost();
        var (chat, _, _) = await host.AChatAsync("My password is 1234");
        host.First.Do = static (e, _) => e.Name == ChatEventNames.MessageCreated ? throw new InvalidOperationException("Not now.") : Task.CompletedTask;
        await host.TellAsync();
        Assert.True(IsMessage(host.First.Told.Last(), "My password is 1234"));

        host.First.Told.Clear();
        host.First.Do = static (_, _) => Task.CompletedTask;
        await host.RewriteAsync(chat, new ChatRewrite.OfMessage(chat.LastSequence, MessageText.Stored("[redacted]")));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.TellAsync();

        Assert.True(IsMessage(Assert.Single(host.First.Told), "[redacted]"));
    }

    [Fact]
    public async Task The_outbox_holds_no_content()
    {
        await using var host = new EventHost();
        var (chat, _, _) = await host.AChatAsync("a secret");

        var item = Assert.Single(await host.LeaseAsync());

        Assert.Equal((EventHost.Kind, $"{chat.Id}", -1L), (item.Kind, item.Reference, item.Through));
        Assert.DoesNotContain("secret", $"{item}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_dies_while_it_tells_leaves_the_event_to_another_one()
    {
        await using var host = new EventHost();
        await using var other = new EventHost(beside: host);
        var (chat, _, _) = await host.AChatAsync();
        Assert.Single(await host.LeaseAsync());

        await other.TellAsync();
        Assert.Empty(other.First.Told);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await other.TellAsync();

        Assert.Equal(chat.LastSequence + 1, other.First.Told.Count);
    }

    [Fact]
    public async Task A_handler_hears_only_what_it_asked_for()
    {
        await using var host = new EventHost(b => b.AddEventHandler<Listener<int>>("first", o => o.Events.Add(ChatEventNames.Ended)));
        var (chat, customer, _) = await host.AChatAsync();
        for (var n = 0; n < 60; n++) await host.Host.SayAsync(customer, chat, $"{n}");
        await host.Host.Chats.EndAsync(customer, chat.Id);

        await host.TellAsync();

        Assert.Equal(ChatEventNames.Ended, Assert.Single(host.First.Told).Name);
    }

    [Fact]
    public async Task A_chat_that_ended_is_not_looked_at_again_until_it_is_resumed()
    {
        await using var host = new EventHost();
        var (chat, customer, _) = await host.AChatAsync();
        await host.Host.Chats.EndAsync(customer, chat.Id);
        await host.TellAsync();
        host.First.Told.Clear();
        Assert.Empty(await host.LeaseAsync());

        await host.Host.Chats.ResumeAsync(customer, chat.Id);
        await host.TellAsync();

        Assert.Equal(ChatEventNames.Resumed, Assert.Single(host.First.Told).Name);
    }

    [Fact]
    public async Task A_host_without_handlers_writes_nothing_for_them()
    {
        await using var host = new TestHost();
        var commit = new ChatCommit { ExpectedFence = 0, Next = new() { Id = default, Widget = default, Contact = default, CustomerName = "", Queue = default, StartedAt = default, QueuedAt = default }, Events = [] };

        Assert.Same(commit, host.Get<ChatFollowers>().Along(commit));
    }

    private static bool IsMessage(ChatNotice notice, string text) => notice.Entry is MessagePosted message && message.Text.Value == text;
}
