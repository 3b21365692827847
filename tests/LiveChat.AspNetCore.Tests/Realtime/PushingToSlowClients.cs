using LiveChat.AspNetCore.Realtime;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class PushingToSlowClients
{
    [Fact]
    public async Task A_client_that_takes_nothing_gets_few_pushes_then_only_the_latest()
    {
        var lanes = new PushLanes();
        var stalled = new TaskCompletionSource();
        var sent = new List<int>();
        var latest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        for (var i = 0; i < 1000; i++)
        {
            var number = i;
            lanes.Send("slow", () => Push(number), isWakeUp: true);
        }

        Assert.Equal(Enumerable.Range(0, 32), sent);
        stalled.SetResult();
        await latest.Task;
        Assert.Equal([.. Enumerable.Range(0, 32), 999], sent);

        Task Push(int number)
        {
            sent.Add(number);
            if (number == 999) latest.SetResult();
            return number < 32 ? stalled.Task : Task.CompletedTask;
        }
    }

    [Fact]
    public void Others_are_not_kept_waiting()
    {
        var lanes = new PushLanes();
        var sent = 0;
        for (var i = 0; i < 100; i++) lanes.Send("slow", () => new TaskCompletionSource().Task, isWakeUp: true);

        for (var i = 0; i < 100; i++)
        {
            lanes.Send("healthy", () =>
            {
                sent++;
                return Task.CompletedTask;
            }, isWakeUp: true);
        }

        Assert.Equal(100, sent);
        Assert.Equal(1, lanes.Busy);
    }

    [Fact]
    public async Task What_nobody_misses_is_dropped_for_good()
    {
        var lanes = new PushLanes();
        var stalled = new TaskCompletionSource();
        var latest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var typing = 0;
        for (var i = 0; i < 32; i++) lanes.Send("slow", () => stalled.Task, isWakeUp: true);
        lanes.Send("slow", () =>
        {
            latest.SetResult();
            return Task.CompletedTask;
        }, isWakeUp: true);

        lanes.Send("slow", () =>
        {
            typing++;
            return Task.CompletedTask;
        }, isWakeUp: false);
        stalled.SetResult();

        await latest.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, typing);
    }

    [Fact]
    public Task A_client_that_catches_up_is_like_any_other_again() => Task.Run(() =>
    {
        // On a thread of the pool, where what waits for the push goes on at once.
        var lanes = new PushLanes();
        var stalled = new TaskCompletionSource();
        lanes.Send("slow", () => stalled.Task, isWakeUp: true);
        Assert.Equal(1, lanes.Busy);

        stalled.SetException(new IOException("The connection is gone."));

        Assert.Equal(0, lanes.Busy);
    });
}
