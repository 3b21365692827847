using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Chats;

public class TellingThatFails
{
    [Fact]
    public async Task A_listener_that_always_fails_undoes_no_change_and_stops_no_queue()
    {
        await using var host = new TestHost(b => b.Services.Replace(ServiceDescriptor.Singleton<IChatNotifier, DeafNotifier>()));
        var ana = await host.AnAgentAsync("ana");

        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);

        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
        Assert.Equal(Availability.Available, (await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.Availability);
    }

    private sealed class DeafNotifier : IChatNotifier
    {
        public ValueTask TellAsync(ChatChange change) => throw new IOException("Nobody hears it.");

        public ValueTask TellAsync(Agent agent) => throw new IOException("Nobody hears it.");

        public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting) => throw new IOException("Nobody hears it.");
    }
}
