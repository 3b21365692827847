using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class EstimatingTheWait
{
    private static readonly DateTimeOffset Nine = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly QueuePace _pace = new();
    private readonly Queue<ChatId> _waiting = new(Enumerable.Range(0, 100).Select(_ => ChatId.New(Nine)));
    private DateTimeOffset _now = Nine;

    [Fact]
    public void Nothing_is_said_before_enough_have_left()
    {
        Assert.Null(_pace.Wait(1));
        Pass(QueuePace.LeastDepartures - 1, TimeSpan.FromMinutes(1));
        Assert.Null(_pace.Wait(1));
        Pass(1, TimeSpan.FromMinutes(1));
        Assert.NotNull(_pace.Wait(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void The_range_holds_what_will_be_where_one_leaves_each_minute(int place)
    {
        Pass(20, TimeSpan.FromMinutes(1));

        var wait = _pace.Wait(place)!;

        Assert.InRange(60 * place, wait.From, wait.To);
        Assert.True(wait.To <= 60 * place * 2.5 && wait.From >= 60 * place / 2.5, $"{wait} says little of {place} minutes.");
    }

    [Fact]
    public void Further_back_takes_longer_and_is_known_better()
    {
        Pass(20, TimeSpan.FromMinutes(1));
        WaitDto[] waits = [.. Enumerable.Range(1, 10).Select(p => _pace.Wait(p)!)];

        Assert.Equal(waits.OrderBy(w => w.To), waits);
        Assert.Equal(waits.OrderBy(w => w.From), waits);
        Assert.Equal(waits.OrderByDescending(w => (double)w.To / w.From), waits);
    }

    [Fact]
    public void It_follows_when_the_queue_gets_quicker()
    {
        Pass(20, TimeSpan.FromMinutes(3));
        var before = _pace.Wait(4)!;
        Pass(20, TimeSpan.FromSeconds(20));

        Assert.True(_pace.Wait(4)!.To < before.From);
    }

    /// <summary>At night nobody waits and nobody leaves: that makes nobody slower.</summary>
    [Fact]
    public void Times_without_anybody_waiting_do_not_count()
    {
        Pass(10, TimeSpan.FromMinutes(1));
        var before = _pace.Wait(2);
        var left = _waiting.ToList();
        _waiting.Clear();
        _pace.Look([], _now);
        foreach (var chat in left) _waiting.Enqueue(chat);
        _now += TimeSpan.FromMinutes(20);
        _pace.Look(_waiting, _now);
        Pass(20, TimeSpan.FromMinutes(1));

        Assert.Equal(before!.From, _pace.Wait(2)!.From, tolerance: 30);
    }

    [Fact]
    public void What_was_an_hour_ago_is_forgotten()
    {
        Pass(20, TimeSpan.FromMinutes(1));
        _now += TimeSpan.FromHours(2);
        _pace.Look(_waiting, _now);

        Assert.Null(_pace.Wait(1));
    }

    /// <summary>Chats leave one by one, so far apart.</summary>
    private void Pass(int departures, TimeSpan apart)
    {
        _pace.Look(_waiting, _now);
        for (var i = 0; i < departures; i++)
        {
            _now += apart;
            _waiting.Dequeue();
            _pace.Look(_waiting, _now);
        }
    }
}
