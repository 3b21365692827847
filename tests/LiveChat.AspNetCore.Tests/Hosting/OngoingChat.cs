using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>A customer and an agent in an active chat.</summary>
internal sealed record OngoingChat(LiveChatHost Host, TestCustomer Customer, TestAgent Agent, string Id) : IAsyncDisposable
{
    public static async Task<OngoingChat> StartAsync(LiveChatHost host, string agentId = "ana")
    {
        var agent = await host.AgentAsync(agentId);
        var customer = await host.CustomerAsync();
        var ring = agent.Next<RingDto>("Ring");
        var started = (await customer.StartAsync()).Expect();
        (await agent.AcceptAsync(await ring)).Expect();
        return new(host, customer, agent, started.Chat.Id);
    }

    public async Task<IReadOnlyList<EntryDto>> LogAsync() => (await Customer.ReadAsync(Id, 0, 200)).Expect().Entries;

    /// <summary>The whole log as JSON, to compare.</summary>
    public async Task<string> LogTextAsync() => JsonSerializer.Serialize(await LogAsync(), ContractJson.Options);

    public async ValueTask DisposeAsync()
    {
        await Customer.DisposeAsync();
        await Agent.DisposeAsync();
    }
}
