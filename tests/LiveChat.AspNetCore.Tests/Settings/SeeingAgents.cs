using System.Net.Http.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>What the console shows of the host's own doing.</summary>
public sealed class SeeingAgents
{
    [Fact]
    public async Task Agents_are_listed_with_their_teams_and_their_chats()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.AddTeam("night", t =>
        {
            t.DisplayName = "Night";
            t.Members.Add("ana");
        }));
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var ana = await host.AgentAsync("ana");
        (await ana.HeartbeatAsync()).Expect();
        await using var customer = await host.CustomerAsync();
        var ring = ana.Next<RingDto>("Ring");
        (await customer.StartAsync()).Expect();
        (await ana.AcceptAsync(await ring)).Expect();

        var agents = (await GetAsync<AdminAgentsDto>(host, "agents")).Agents;

        Assert.Equal(["ana (test)", "ben (test)"], agents.Select(a => a.Name));
        Assert.Equal(("ana", "Night", AvailabilityDto.Available, true, 1, 3), (agents[0].Id, agents[0].Teams.Single(), agents[0].Availability, agents[0].IsPresent, agents[0].Chats, agents[0].Capacity));
        Assert.Equal(0, agents[1].Chats);
        Assert.Empty(agents[1].Teams);
    }

    private static async Task<T> GetAsync<T>(LiveChatHost host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/api/admin/{path}");
        request.Headers.Add(HeaderAuthentication.Header, "mia");
        using var response = await host.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(ContractJson.Options))!;
    }
}
