using LiveChat.Redis;
using LiveChat.Testing.WakeUps;
using LiveChat.WakeUps;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.WakeUps.Redis;

[RequiresRedis]
public sealed class RedisWakeUpsSpecs : WakeUpsSpecs
{
    private readonly string _installation = $"test-{Guid.NewGuid():N}";
    private readonly List<RedisWakeUps> _nodes = [];

    public override async Task DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }

    protected override Task<IWakeUps> CreateNodeAsync() => Task.FromResult<IWakeUps>(Node(_installation));

    protected override Task<IWakeUps> CreateStrangerAsync() => Task.FromResult<IWakeUps>(Node(_installation + "-other"));

    private RedisWakeUps Node(string installation)
    {
        var node = new RedisWakeUps(Options.Create(new RedisOptions { Configuration = RequiresRedisAttribute.Configuration!, Channel = installation }));
        _nodes.Add(node);
        return node;
    }
}
