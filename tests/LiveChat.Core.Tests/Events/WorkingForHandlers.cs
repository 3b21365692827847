using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Routing;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Events;

/// <summary>With the worker running.</summary>
public class WorkingForHandlers
{
    [Fact]
    public async Task A_commit_is_told_at_once_to_every_handler()
    {
        await using var host = new EventHost();
        await host.Worker.StartAsync(CancellationToken.None);

        var (chat, customer, _) = await host.AChatAsync("one");
        await UntilAsync(host.First, "one");
        await UntilAsync(host.Second, "one");
        await host.Host.SayAsync(customer, chat, "two");

        Assert.True(IsMessage(await host.First.NextAsync(), "two"));
        Assert.True(IsMessage(await host.Second.NextAsync(), "two"));
        await host.Worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_another_node_committed_and_does_not_tell_is_told_half_a_second_after_its_hint()
    {
        await using var there = new EventHost();
        await using var here = new EventHost(beside: there);
        await here.Worker.StartAsync(CancellationToken.None);
        for (var lane = 0; lane < 3; lane++) await here.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(5));
        var (chat, _, _) = await there.AChatAsync("one");

        await here.Host.Get<ChangesElsewhere>().TellAsync(
            [new WakeUp.OfChat(chat.Id, 0, chat.LastSequence, chat.Fence, Moved: true) { Node = there.Host.Get<ThisNode>().Id }], CancellationToken.None);
        for (var lane = 0; lane < 2; lane++) await here.Clock.SomebodyWaitsAsync(TimeSpan.FromMilliseconds(500));
        Assert.Empty(here.First.Told);
        here.Clock.Advance(TimeSpan.FromMilliseconds(500));

        await UntilAsync(here.First, "one");
        await UntilAsync(here.Second, "one");
        await here.Worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_message_that_comes_while_an_earlier_one_is_told_follows_it()
    {
        await using var host = new EventHost();
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.First.Do = async (e, _) =>
        {
            if (!IsMessage(e, "one")) return;
            began.SetResult();
            await goOn.Task;
        };
        await host.Worker.StartAsync(CancellationToken.None);
        var (chat, customer, _) = await host.AChatAsync("one");
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await host.Host.SayAsync(customer, chat, "two");
        goOn.SetResult();

        await UntilAsync(host.First, "two");
        Assert.Equal(host.First.Told.Select(e => e.Sequence).Order(), host.First.Told.Select(e => e.Sequence));
        await host.Worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_handler_that_hangs_keeps_only_its_own_slots()
    {
        await using var host = new EventHost(b => b.AddEventHandler<Listener<int>>("first", o => o.Concurrency = 2));
        var hanging = new SemaphoreSlim(0);
        host.First.Do = async (_, token) =>
        {
            hanging.Release();
            await new TaskCompletionSource().Task.WaitAsync(token);
        };
        await host.Worker.StartAsync(CancellationToken.None);

        for (var n = 0; n < 12; n++) await host.AChatAsync($"{n}");
        await hanging.WaitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await hanging.WaitAsync().WaitAsync(TimeSpan.FromSeconds(30));

        var heard = new HashSet<string>();
        while (heard.Count < 12)
        {
            if ((await host.Second.NextAsync()).Entry is MessagePosted message) heard.Add(message.Text.Value);
        }

        Assert.Equal(2, host.First.Told.Count);
        await host.Worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stopping_the_host_gives_the_chat_back_at_once()
    {
        await using var host = new EventHost();
        var began = new TaskCompletionSource();
        host.First.Do = async (_, token) =>
        {
            began.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(token);
        };
        await host.Worker.StartAsync(CancellationToken.None);
        await host.AChatAsync();
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await host.Worker.StopAsync(CancellationToken.None);

        var item = Assert.Single(await host.LeaseAsync());
        Assert.Equal((-1L, 0, "stopped"), (item.Through, item.Failures, item.LastError));
    }

    [Fact]
    public async Task What_another_node_left_is_found_at_the_start_and_with_every_poll()
    {
        await using var host = new EventHost();
        await using var other = new EventHost(beside: host);
        await other.AChatAsync("before");

        await host.Worker.StartAsync(CancellationToken.None);
        await UntilAsync(host.First, "before");
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(5));
        await other.AChatAsync("after");
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        await UntilAsync(host.First, "after");
        await host.Worker.StopAsync(CancellationToken.None);
    }

    private static async Task UntilAsync<TWho>(Listener<TWho> listener, string text)
    {
        while (!IsMessage(await listener.NextAsync(), text))
        {
        }
    }

    private static bool IsMessage(ChatNotice notice, string text) => notice.Entry is MessagePosted message && message.Text.Value == text;
}
