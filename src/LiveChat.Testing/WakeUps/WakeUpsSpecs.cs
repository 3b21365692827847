using LiveChat.Chats;
using LiveChat.Macros;
using LiveChat.Routing;
using LiveChat.WakeUps;

namespace LiveChat.Testing.WakeUps;

/// <summary>What every <see cref="IWakeUps"/> must do while nothing is broken. Hints may be doubled and come in any order.</summary>
public abstract class WakeUpsSpecs : IAsyncLifetime
{
    private static readonly NodeId Node = new(Guid.NewGuid().ToString("N"));

    /// <summary>Makes the wake-ups of one more node of the same installation.</summary>
    protected abstract Task<IWakeUps> CreateNodeAsync();

    /// <summary>Makes the wake-ups of a node of another installation, which shares as much with the first as is allowed.</summary>
    protected abstract Task<IWakeUps> CreateStrangerAsync();

    /// <inheritdoc/>
    public virtual Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Gives back what the nodes hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Nothing of a hint is lost on the way.</summary>
    [Spec]
    public virtual async Task A_hint_arrives_as_it_was_sent()
    {
        WakeUp[] sent =
        [
            OfChat() with { After = 0, Sequence = long.MaxValue, Fence = 7, Moved = true },
            OfChat() with { Moved = false },
            new WakeUp.OfAgent(new("ana"), 12) { Node = Node },
            new WakeUp.OfRedaction(new(Guid.CreateVersion7())) { Node = Node },
            new WakeUp.OfMacros(new MacroOwner.OfAgent(new("ana")), 12) { Node = Node },
            new WakeUp.OfMacros(new MacroOwner.OfTeam("Team A, \u00E4"), long.MaxValue) { Node = Node },
            new WakeUp.OfTyping(ChatId.New(DateTimeOffset.UnixEpoch), Fence: 3, ByCustomer: true, IsTyping: false) { Node = Node },
            new WakeUp.OfTyping(ChatId.New(DateTimeOffset.UnixEpoch), Fence: long.MaxValue, ByCustomer: false, IsTyping: true) { Node = Node },
        ];
        await using var listener = await Listener.StartAsync(await CreateNodeAsync());

        await (await CreateNodeAsync()).PublishAsync(sent, default);

        Assert.Equal([.. sent], await listener.NextAsync(sent.Length));
    }

    /// <summary>The host names its agents as it likes.</summary>
    [Spec]
    public virtual async Task Any_name_of_an_agent_arrives()
    {
        string[] names = ["Ana Lima", "a,b;c:d|e", "line\nbreak\ttab", "\"quoted\" 'too' \\", "%20%", "\U0001F44B \u0645\u0631\u062D\u0628\u0627", new string('\u00E4', 200)];
        WakeUp[] sent = [.. names.Select(n => new WakeUp.OfAgent(new(n), 1) { Node = Node })];
        await using var listener = await Listener.StartAsync(await CreateNodeAsync());

        await (await CreateNodeAsync()).PublishAsync(sent, default);

        Assert.Equal([.. sent], await listener.NextAsync(sent.Length));
    }

    /// <summary>A busy node has much to tell.</summary>
    [Spec]
    public virtual async Task As_many_as_may_be_sent_at_once_arrive_at_every_node()
    {
        WakeUp[] sent = [.. Enumerable.Range(0, 500).Select(_ => OfChat())];
        await using var one = await Listener.StartAsync(await CreateNodeAsync());
        await using var other = await Listener.StartAsync(await CreateNodeAsync());

        await (await CreateNodeAsync()).PublishAsync(sent, default);

        Assert.Equal([.. sent], await one.NextAsync(sent.Length));
        Assert.Equal([.. sent], await other.NextAsync(sent.Length));
    }

    /// <summary>Nodes send at the same time.</summary>
    [Spec]
    public virtual async Task What_many_nodes_send_at_once_arrives()
    {
        await using var listener = await Listener.StartAsync(await CreateNodeAsync());
        IWakeUps[] nodes = [await CreateNodeAsync(), await CreateNodeAsync(), await CreateNodeAsync()];
        WakeUp[] sent = [.. Enumerable.Range(0, 60).Select(_ => OfChat())];

        await Together.AtOnce(sent.Length, async i =>
        {
            await nodes[i % nodes.Length].PublishAsync([sent[i]], default);
            return true;
        });

        Assert.Equal([.. sent], await listener.NextAsync(sent.Length));
    }

    /// <summary>Installations are kept apart.</summary>
    [Spec]
    public virtual async Task Another_installation_hears_nothing()
    {
        await using var stranger = await Listener.StartAsync(await CreateStrangerAsync());
        await (await CreateNodeAsync()).PublishAsync([OfChat()], default);
        var own = OfChat();

        await (await CreateStrangerAsync()).PublishAsync([own], default);

        Assert.Equal(own, await stranger.NextAsync());
    }

    /// <summary>A node that stops stops listening.</summary>
    [Spec]
    public virtual async Task Listening_ends_when_it_is_told_to()
    {
        var node = await CreateNodeAsync();
        var listener = await Listener.StartAsync(node);

        Assert.True(await listener.StopAsync() is null or OperationCanceledException);

        await using var again = await Listener.StartAsync(node);
        var sent = OfChat();
        await (await CreateNodeAsync()).PublishAsync([sent], default);
        Assert.Equal(sent, await again.NextAsync());
    }

    /// <summary>Whoever has gone wants nothing sent.</summary>
    [Spec]
    public virtual async Task Nothing_is_sent_for_whoever_has_gone()
    {
        var node = await CreateNodeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.PublishAsync([OfChat()], new CancellationToken(canceled: true)));
    }

    private static WakeUp.OfChat OfChat() => new(ChatId.New(DateTimeOffset.UnixEpoch), 3, 4, 2, Moved: false) { Node = Node };
}
