using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>Who is at a desk hears of messages left on another node, and who is at a page of agents there.</summary>
public sealed class HearingOfLeftMessages : IAsyncLifetime, IAsyncDisposable
{
    private readonly TwoNodes _nodes = new();

    [Fact]
    public async Task A_message_is_told_where_an_agent_is_connected_and_that_it_was_answered()
    {
        var ana = await _nodes.There.AnAgentAsync("ana");
        _nodes.Connect(ana);
        await _nodes.HearAsync();
        _nodes.Here.Told.Changes.Clear();

        var left = (await LeaveAsync()).Chat!;
        await _nodes.HearAsync();
        Assert.Equal((left.Id, null), (_nodes.Here.Told.Changes[^1].After.Id, _nodes.Here.Told.Changes[^1].Before?.Message));

        await _nodes.There.Get<ILeftMessages>().MarkAnsweredAsync(ana, left.Id);
        await _nodes.HearAsync();
        Assert.Equal("ana", _nodes.Here.Told.Changes[^1].After.Message?.AnsweredBy);
    }

    [Fact]
    public async Task Where_nobody_is_nobody_is_told()
    {
        await LeaveAsync();
        await _nodes.There.AnAgentAsync("ana");
        await _nodes.HearAsync();

        Assert.Empty(_nodes.Here.Told.Changes);
        Assert.Empty(_nodes.Here.Told.Agents);
    }

    [Fact]
    public async Task An_agent_who_changes_is_told_of_where_a_page_is_connected()
    {
        _nodes.Connect(await _nodes.There.AVisitorAsync());

        var ana = await _nodes.There.AnAgentAsync("ana");
        await _nodes.HearAsync();

        Assert.Contains(_nodes.Here.Told.Agents, a => a.Id == ana.Id);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    private async Task<ChatOutcome> LeaveAsync() => await _nodes.There.Get<ILeftMessages>().LeaveAsync(new()
    {
        Widget = WidgetId.Default,
        Contact = (await _nodes.There.AVisitorAsync()).Contact,
        Id = new(Guid.NewGuid()),
        Answers = new Dictionary<string, string> { ["email"] = "dana@example.com", ["message"] = "Hello" },
    });
}
