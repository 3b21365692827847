using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Chats;

/// <summary>A store that has too much to do is not asked, on top of it, whether something happened of which it has begun nothing.</summary>
public sealed class RefusingForLackOfRoom : IAsyncLifetime, IAsyncDisposable
{
    private readonly Observer _observer = new();
    private readonly TestHost _host;

    public RefusingForLackOfRoom() => _host = new(b =>
    {
        ChatStoreWithHooks.AddTo(b);
        b.Services.AddSingleton<IChatObserver>(_observer);
    });

    private ChatStoreWithHooks Store => (ChatStoreWithHooks)_host.Store;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_message_is_looked_for_only_where_it_may_have_been_written(bool nothingBegan, int looks)
    {
        var ana = await _host.AnAgentAsync("ana");
        var chat = await _host.AnActiveChatAsync(await _host.AVisitorAsync(), ana);
        Store.BeforeAppend = () => throw Busy(nothingBegan);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _host.SayAsync(ana, chat, "Hello"));

        await AssertLooksAsync(looks);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_change_is_looked_for_only_where_it_may_have_been_written(bool nothingBegan, int looks)
    {
        var kim = await _host.AVisitorAsync();
        Store.BeforeCommit = _ => throw Busy(nothingBegan);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _host.AChatAsync(kim));

        await AssertLooksAsync(looks);
    }

    /// <summary>Whatever failed, those who act by themselves hear of it and try again.</summary>
    private async Task AssertLooksAsync(int looks)
    {
        Assert.Equal(1, _observer.Lost);
        var before = Store.Reads;
        await _host.Get<LostAnswers>().TellAsync(default);
        Assert.Equal(looks, Store.Reads - before);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static StoreUnavailableException Busy(bool nothingBegan) => new("It has too much to do.") { NothingBegan = nothingBegan };

    private sealed class Observer : IChatObserver
    {
        public int Lost { get; private set; }

        public void Committed(ChatChange change)
        {
        }

        public void AnswerLost() => Lost++;
    }
}
