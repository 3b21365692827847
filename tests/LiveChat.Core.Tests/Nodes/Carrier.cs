using LiveChat.WakeUps;

namespace LiveChat.Core.Tests.Nodes;

/// <summary>Carries hints to who knows where.</summary>
internal sealed class Carrier : IWakeUps
{
    public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken) => throw new IOException("Nobody listens here.");
}
