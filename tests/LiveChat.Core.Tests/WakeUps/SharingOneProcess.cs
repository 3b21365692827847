using LiveChat.Testing.WakeUps;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>Hosts of one process that share their wake-ups.</summary>
public class SharingOneProcess
{
    private readonly InMemoryWakeUps _shared = new();

    [Fact]
    public async Task A_host_that_does_not_listen_yet_is_heard_by_the_one_that_does()
    {
        await using var there = Host();
        await using var here = Host(there);
        _ = here.Get<WakeUpSender>();
        await using var listener = await Listener.StartAsync(_shared);

        var chat = await there.AChatAsync(await there.AVisitorAsync());
        await ((IHostedService)there.Get<WakeUpSender>()).StopAsync(default);

        Assert.Equal(chat.Id, Assert.IsType<WakeUp.OfChat>(await listener.NextAsync()).Chat);
    }

    [Fact]
    public async Task A_host_whose_neighbour_stopped_is_alone_again()
    {
        await using var one = Host();
        _ = one.Get<WakeUpSender>();
        Assert.True(_shared.IsAlone);

        await using var other = Host(one);
        var sender = other.Get<WakeUpSender>();
        Assert.False(_shared.IsAlone);

        await sender.StopAsync(default);
        await sender.StopAsync(default);
        Assert.True(_shared.IsAlone);
    }

    private TestHost Host(TestHost? beside = null) => new(b => b.Services.AddSingleton<IWakeUps>(_shared), beside: beside);
}
