using LiveChat.FaultyStores;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Routing;

/// <summary>The order of a queue that another node routes.</summary>
public class ReadingForeignQueues
{
    private readonly FaultyStore _stores = new();
    private readonly PresentCustomers _here = new();

    [Fact]
    public async Task It_is_read_only_for_somebody_who_is_here()
    {
        await using var there = new TestHost();
        await using var here = new TestHost(
            b =>
            {
                _here.AddTo(b);
                _stores.AddTo<IRoutingStore>(b);
            },
            beside: there);
        var kim = await there.AVisitorAsync();
        var chat = await there.AChatAsync(kim);
        await there.RouteAsync();
        var read = _stores.Hold(nameof(IRoutingStore.WaitingAsync));
        read.LetGo();

        await here.RouteAsync();
        Assert.False(read.Reached.IsCompleted);

        _here.Come(kim);
        await here.RouteAsync();
        Assert.True(read.Reached.IsCompleted);
        Assert.Equal([chat.Id], Assert.Single(here.Told.Orders));
    }
}
