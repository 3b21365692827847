using LiveChat.Testing.WakeUps;
using LiveChat.WakeUps;

namespace LiveChat.Core.Tests.WakeUps;

public sealed class InMemoryWakeUpsSpecs : WakeUpsSpecs
{
    private readonly InMemoryWakeUps _installation = new();
    private readonly InMemoryWakeUps _other = new();

    protected override Task<IWakeUps> CreateNodeAsync() => Task.FromResult<IWakeUps>(_installation);

    protected override Task<IWakeUps> CreateStrangerAsync() => Task.FromResult<IWakeUps>(_other);
}
