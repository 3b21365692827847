using LiveChat.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.Outbox;

/// <summary>What other nodes say is behind, which they mostly do themselves before anybody looks.</summary>
public class HearingOfBehind
{
    private readonly FakeTimeProvider _clock = new();
    private readonly OutboxHints _hints;

    public HearingOfBehind()
    {
        _hints = new(_clock);
        Assert.Null(_hints.Take());
    }

    [Fact]
    public async Task What_is_heard_within_half_a_second_is_looked_at_together_and_wakes_once()
    {
        _hints.Hear("1");
        Assert.True(_hints.IsSet);
        await _hints.WaitAsync(TimeSpan.FromSeconds(1), default);
        Assert.Equal(TimeSpan.FromMilliseconds(500), _hints.UntilHeard);

        _clock.Advance(TimeSpan.FromMilliseconds(499));
        _hints.Hear("2");
        _hints.Hear("1");
        Assert.False(_hints.IsSet);
        Assert.Empty(_hints.Take()!);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["1", "2"], _hints.Take()!.Order(StringComparer.Ordinal));
        Assert.Null(_hints.UntilHeard);
        Assert.Empty(_hints.Take()!);
    }

    [Fact]
    public void More_than_one_query_asks_for_is_looked_at_with_the_next_one()
    {
        for (var i = 0; i < 60; i++) _hints.Hear($"{i}");
        _clock.Advance(TimeSpan.FromSeconds(1));

        var first = _hints.Take()!;
        var second = _hints.Take()!;
        Assert.Equal((50, 10), (first.Count, second.Count));
        Assert.Equal(60, first.Union(second, StringComparer.Ordinal).Count());
        Assert.Empty(_hints.Take()!);
    }

    [Fact]
    public void More_than_some_queries_ask_for_is_one_look_at_all()
    {
        for (var i = 0; i < 501; i++) _hints.Hear($"{i}");
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(_hints.Take());
        Assert.Empty(_hints.Take()!);
    }

    [Fact]
    public void What_happens_here_does_not_wait_for_what_was_heard()
    {
        _hints.Hear("there");
        _hints.Add("here");

        Assert.Equal(["here"], _hints.Take()!);
    }
}
