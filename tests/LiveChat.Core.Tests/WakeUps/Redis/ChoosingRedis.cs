using LiveChat.Redis;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.WakeUps.Redis;

/// <summary>What can be told without a Redis.</summary>
public class ChoosingRedis
{
    [Theory]
    [InlineData("ssl=true", "livechat", "names no server")]
    [InlineData("redis:6379,password=s3cret,abortConnect=perhaps", "livechat", "cannot be understood")]
    [InlineData("redis:6379", "", "Channel")]
    public async Task A_host_refuses_what_leads_to_no_Redis_and_repeats_no_password(string configuration, string channel, string reason)
    {
        await using var provider = Services(configuration, channel);

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RedisOptions>>().Value);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Redis_that_is_not_there_is_said_so_and_nothing_waits_for_it()
    {
        await using var provider = Services("127.0.0.1:1", "livechat");
        var wakeUps = provider.GetRequiredService<IWakeUps>();

        Assert.IsType<RedisWakeUps>(wakeUps);
        await Assert.ThrowsAnyAsync<Exception>(() => wakeUps.PublishAsync([new WakeUp.OfAgent(new("ana"), 1) { Node = new("one") }], default));
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (var batch in wakeUps.SubscribeAsync(default)) Assert.Fail($"Heard {batch.Count} hints.");
        });
    }

    private static ServiceProvider Services(string configuration, string channel)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().UseRedis(configuration, o => o.Channel = channel);
        return services.BuildServiceProvider();
    }
}
