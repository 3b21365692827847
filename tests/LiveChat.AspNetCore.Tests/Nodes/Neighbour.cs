using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>Another node, as far as a host can tell: one to which people can go, and which says nothing.</summary>
internal static class Neighbour
{
    public static void AddTo(LiveChatBuilder builder)
    {
        var shared = new InMemoryWakeUps();

        // Two, so that it does not matter whether the host listens yet.
        for (var i = 0; i < 2; i++) Assert.True(shared.SubscribeAsync(CancellationToken.None).GetAsyncEnumerator().MoveNextAsync().AsTask().IsCompletedSuccessfully);
        builder.Services.Replace(ServiceDescriptor.Singleton<IWakeUps>(shared));
    }
}
