using System.Net;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>What the console shows and says of agents.</summary>
public sealed class SettingAgents
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

        var agents = (await host.SettingsAsync(HttpMethod.Get, "agents")).As<AgentDocumentsDto>().Agents;

        Assert.Equal(["ana (test)", "ben (test)"], agents.Select(a => a.Name));
        Assert.Equal(("ana", "night", AvailabilityDto.Available, true, 1, 3), (agents[0].Id, agents[0].Teams.Single(), agents[0].Availability, agents[0].IsPresent, agents[0].Chats, agents[0].Capacity));
        Assert.Equal(0, agents[1].Chats);
        Assert.Empty(agents[1].Teams);
    }

    [Fact]
    public async Task Of_each_agent_is_shown_what_the_host_said_of_roles_at_the_last_sign_in()
    {
        var redactor = "cem";
        await using var host = await SettingsRequests.StartAsync(b => b.MapAgent(user =>
            user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id
                ? new($"{id}", $"{id} (test)") { IsAdmin = id is "mia" or "zoe", CanRedact = id == redactor ? true : id == "zoe" ? false : null }
                : null));
        await SignInAsync(host, "ana", "cem", "mia", "zoe");

        Assert.Equal(["ana", "cem redacts", "mia admin redacts", "zoe admin"], await RolesAsync(host));

        redactor = "ana";
        await SignInAsync(host, "ana", "cem");

        Assert.Equal(["ana redacts", "cem", "mia admin redacts", "zoe admin"], await RolesAsync(host));
    }

    [Fact]
    public async Task What_the_console_says_counts_with_the_next_sign_of_life_where_the_host_says_nothing()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.MapAgent(user =>
            user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id
                ? new($"{id}", $"{id} (test)") { IsAdmin = id == "mia", Capacity = id == "ben" ? 4 : null, Languages = id == "ben" ? ["fr"] : [] }
                : null));
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        var said = new AgentSettingsDto { Capacity = 7, Languages = ["de", "pt-BR"] };

        foreach (var (id, desk) in new[] { ("ana", ana), ("ben", ben) })
        {
            (await host.SettingsAsync(HttpMethod.Put, $"agents/{id}", said, SettingsRequests.New)).As<AgentDocumentDto>();
            (await desk.HeartbeatAsync()).Expect();
        }

        var list = (await host.SettingsAsync(HttpMethod.Get, "agents")).As<AgentDocumentsDto>();
        Assert.Equal(["ana 7 de,pt-BR", "ben 4 fr"], list.Agents.Select(a => $"{a.Id} {a.Capacity} {string.Join(',', a.Languages)}"));
        Assert.Equal(["ana", "ben"], list.Documents.Select(d => d.Name));
        Assert.Equal((7, "mia (test)"), (list.Documents[0].Settings.Capacity, list.Documents[0].ChangedBy));
    }

    [Fact]
    public async Task What_no_sign_in_could_say_is_refused_by_its_path()
    {
        await using var host = await SettingsRequests.StartAsync();

        var refused = await host.SettingsAsync(HttpMethod.Put, "agents/ana", new AgentSettingsDto { Capacity = 51, Languages = ["de", "not a tag"] }, SettingsRequests.New);

        Assert.Equal((422, "settings_invalid"), refused.Refusal);
        Assert.Equal(["capacity outOfRange", "languages invalid"], refused.Body!["problems"]!.AsArray().Select(p => $"{p!["field"]} {p["code"]}").Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, "agents/user%2F7%40example.com", new AgentSettingsDto { Languages = [] }, SettingsRequests.New)).Status);
        Assert.Equal((403, "not_allowed"), (await host.SettingsAsync(HttpMethod.Put, "agents/ana", new AgentSettingsDto { Languages = [] }, SettingsRequests.New, "ana")).Refusal);
    }

    private static async Task SignInAsync(LiveChatHost host, params string[] ids)
    {
        foreach (var id in ids)
        {
            await using var desk = await host.AgentAsync(id, isAvailable: false);
            (await desk.HeartbeatAsync()).Expect();
        }
    }

    private static async Task<IEnumerable<string>> RolesAsync(LiveChatHost host)
        => (await host.SettingsAsync(HttpMethod.Get, "agents")).As<AgentDocumentsDto>().Agents.Select(a => $"{a.Id}{(a.IsAdmin ? " admin" : "")}{(a.CanRedact ? " redacts" : "")}");
}
