using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Tests.Security;

public class OpeningTheDesk
{
    private static readonly string[] StaffPaths =
        ["/livechat/desk", "/livechat/admin", "/livechat/api/admin/overview", "/livechat/api/admin/audit", "/livechat/api/admin/audit/verify", "/livechat/api/admin/reports", "/livechat/api/admin/reports.csv", "/livechat/api/admin/settings/queues", "/livechat/api/admin/settings/rules", "/livechat/api/admin/settings/widgets/livechat-default/sightings", "/livechat/api/admin/settings/agents", "/livechat/api/admin/settings/transcripts", "/livechat/api/admin/chats/0123456789abcdef0123456789abcdef/routing", "/livechat/hub/agent?id=x", "/livechat/hub/agent?console&id=x"];

    [Fact]
    public async Task In_production_nobody_may_when_the_host_named_no_policy_and_the_log_says_what_to_do()
    {
        using var log = new RecordingLog();
        await using var host = await LiveChatHost.StartAsync(new() { Options = o => o.DeskPolicy = null, Log = log });

        foreach (var path in StaffPaths)
        {
            var (status, code) = await GetAsync(host, path, "ana");
            Assert.Equal((path, HttpStatusCode.Forbidden, "not_allowed"), (path, status, code));
        }

        Assert.Contains(log.Lines, l => l.Text.Contains("Nobody may open LiveChat's desk", StringComparison.Ordinal) && l.Text.Contains("o.DeskPolicy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_without_a_policy_a_demo_agent_works()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Environment = "Development", Options = o => o.DeskPolicy = null });
        await using var developer = await TestAgent.ConnectAsync(host, id: null);

        Assert.Equal("Developer (demo)", (await developer.StateAsync()).Expect().Agent.Name);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "/livechat/api/admin/overview", null)).Status);
    }

    [Fact]
    public async Task With_a_policy_only_who_passes_it_may()
    {
        await using var host = await LiveChatHost.StartAsync();

        foreach (var path in StaffPaths.Where(p => !p.EndsWith("/desk", StringComparison.Ordinal) && !p.EndsWith("/admin", StringComparison.Ordinal)))
            Assert.Equal((HttpStatusCode.Unauthorized, "not_signed_in"), await GetAsync(host, path, null));

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(host, "/livechat/desk", null)).Status);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await GetAsync(host, "/livechat/desk", "ana")).Status);
    }

    [Fact]
    public async Task An_agent_is_no_administrator_unless_the_host_says_so()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l.MapAgent(u => new(u.Identity!.Name!, u.Identity.Name!) { IsAdmin = u.Identity.Name == "mia (test)" }),
        });

        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await GetAsync(host, "/livechat/api/admin/overview", "ana"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host, "/livechat/api/admin/overview", "mia")).Status);

        // What comes through the gate finds no connection of this id.
        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await GetAsync(host, "/livechat/hub/agent?console&id=x", "ana"));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(host, "/livechat/hub/agent?console&id=x", "mia")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(host, "/livechat/hub/agent?id=x", "ana")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => TestAgent.ConnectAsync(host, "ana", query: "?console"));
    }

    [Fact]
    public async Task A_console_needs_the_admin_policy_and_acts_as_the_desk_sees_the_user()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = o => o.AdminPolicy = "admins",
            LiveChat = l => l.Services.AddAuthorization(a => a.AddPolicy("admins", p => p.RequireClaim(System.Security.Claims.ClaimTypes.NameIdentifier, "mia"))),
        });

        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await GetAsync(host, "/livechat/hub/agent?console&id=x", "ana"));
        await using var mia = await TestAgent.ConnectAsync(host, "mia", query: "?console");
        Assert.Equal("mia (test)", (await mia.StateAsync()).Expect().Agent.Name);
    }

    [Fact]
    public async Task A_user_who_is_no_agent_may_not()
    {
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = l => l.MapAgent(_ => null) });
        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await GetAsync(host, "/livechat/hub/agent?id=x", "ana"));
    }

    [Fact]
    public async Task The_hosts_own_name_and_teams_count()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l.AddTeam("sales").AddQueue("sales", q => q.Teams.Add("sales")).AddQueue("other", q => q.Teams.Add("other")).AddTeam("other")
                .MapAgent(_ => new AgentProfile("7", "Ana (demo)") { Teams = ["sales"] }),
        });
        await using var ana = await host.AgentAsync("whoever");

        var state = (await ana.StateAsync()).Expect();

        Assert.Equal(("7", "Ana (demo)", AvailabilityDto.Available), (state.Agent.Id, state.Agent.Name, state.Agent.Availability));
        Assert.Equal(["sales"], state.Queues.Select(q => q.Id));
    }

    [Fact]
    public async Task A_policy_that_does_not_exist_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => LiveChatHost.StartAsync(new() { Options = o => o.DeskPolicy = "staf" }));
        Assert.Contains("'staf', which does not exist", error.Message, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> GetAsync(LiveChatHost host, string path, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        using var response = await host.Http.SendAsync(request);
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return (response.StatusCode, isProblem ? (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString() : null);
    }
}
