using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Routing;

public class ReadingWhyItRang
{
    private static readonly HostSetup RoundRobin = new()
    {
        LiveChat = l => l.AddQueue("one", q =>
        {
            q.RoutingPolicy = RoutingPolicies.RoundRobin;
            q.AddMember("ana");
            q.AddMember("ben");
            q.AddMember("cid", m => m.Receives = false);
        }),
    };

    private static readonly HostSetup WithMia = new()
    {
        LiveChat = l => l.MapAgent(u => new(u.Identity!.Name!.Split(' ')[0], u.Identity.Name) { IsAdmin = u.Identity.Name == "mia (test)" }),
    };

    [Fact]
    public async Task Who_has_the_chat_reads_who_was_asked_and_why_the_others_were_not()
    {
        await using var host = await LiveChatHost.StartAsync(RoundRobin);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var cid = await host.AgentAsync("cid");
        await using var chat = await OngoingChat.StartAsync(host);

        var decision = Assert.Single((await chat.Agent.ReadRoutingAsync(chat.Id)).Expect().Decisions);

        Assert.Equal(("one", "round-robin", 3), (decision.Queue, decision.Policy, decision.Members));
        Assert.Equal([new AgentNameDto("ana", "ana (test)")], decision.Agents);
        var ranked = Assert.Single(decision.Ranked);
        Assert.Equal((new AgentNameDto("ana", "ana (test)"), 0, 3, 0), (ranked.Agent, ranked.Load, ranked.Capacity, ranked.Passes));
        Assert.Equal(
            [(new AgentNameDto("ben", "ben (test)"), "offline"), (new AgentNameDto("cid", "cid (test)"), "switched_off")],
            decision.Excluded.Select(e => (e.Agent, e.Rule)).OrderBy(e => e.Rule, StringComparer.Ordinal));
        Assert.Equal([new ExclusionCountDto("offline", 1), new ExclusionCountDto("switched_off", 1)], decision.ExcludedBy);
    }

    [Fact]
    public async Task Decisions_come_in_order_and_by_pages()
    {
        await using var host = await LiveChatHost.StartAsync(RoundRobin);
        await using var ben = await host.AgentAsync("ben");
        await using var kim = await host.CustomerAsync();
        var rings = ben.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        var declined = await rings;
        await using var ana = await host.AgentAsync("ana");
        var ringsAgain = ana.Next<RingDto>("Ring");
        (await ben.DeclineAsync(declined)).Expect();
        var ring = await ringsAgain;
        (await ana.AcceptAsync(ring)).Expect();

        var all = (await ana.ReadRoutingAsync(ring.ChatId)).Expect().Decisions;
        var first = (await ana.ReadRoutingAsync(ring.ChatId, limit: 1)).Expect().Decisions;
        var rest = (await ana.ReadRoutingAsync(ring.ChatId, first[0].Position)).Expect().Decisions;

        Assert.Equal([declined.OfferId, ring.OfferId], all.Select(d => d.OfferId));
        Assert.Equal(all.Select(d => d.Position), first.Concat(rest).Select(d => d.Position));
        Assert.Equal(("ben", "declined"), (all[1].Excluded[0].Agent.Id, all[1].Excluded[0].Rule));
        Assert.True(all[1].Excluded[0].Until > all[1].At);
    }

    [Fact]
    public async Task An_administrator_reads_why_a_chat_waits_and_rings_nowhere()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l =>
            {
                WithMia.LiveChat!(l);
                RoundRobin.LiveChat!(l);
            },
        });
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat.Id;

        var page = await ReadAsync(host, chat);

        // Kept as soon as the router has looked, which it may have or not.
        Assert.All(page.Decisions, d => Assert.Equal((null, 0, "offline"), (d.OfferId, d.Agents.Count, Assert.Single(d.ExcludedBy).Rule)));
        var waiting = page.Waiting!;
        Assert.Equal(("one", "round-robin", 1, (string?)null), (waiting.Queue, waiting.Policy, waiting.Members, waiting.OfferId));
        Assert.Equal([("ana", "offline")], waiting.Excluded.Select(e => (e.Agent.Id, e.Rule)));
        Assert.Empty(waiting.Ranked);

        var rings = ana.Next<RingDto>("Ring");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        (await ana.AcceptAsync(await rings)).Expect();
        page = await ReadAsync(host, chat);
        Assert.Equal("ana", Assert.Single(page.Decisions, d => d.OfferId is not null).Agents[0].Id);
        Assert.Null(page.Waiting);
    }

    [Fact]
    public async Task Only_who_has_the_chat_reads_it_at_the_desk()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");

        Assert.Equal("not_in_chat", (await ben.ReadRoutingAsync(chat.Id)).Code);
        Assert.Equal("chat_not_found", (await ben.ReadRoutingAsync("0123456789abcdef0123456789abcdef")).Code);
        Assert.Equal("chat_not_found", (await ben.ReadRoutingAsync("nonsense")).Code);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, 0)]
    [InlineData(0, 51)]
    public async Task Pages_out_of_range_are_refused(long after, int? limit)
    {
        await using var host = await LiveChatHost.StartAsync(WithMia);
        await using var chat = await OngoingChat.StartAsync(host);

        Assert.Equal("bad_argument", (await chat.Agent.ReadRoutingAsync(chat.Id, after, limit)).Code);
        Assert.Equal((HttpStatusCode.BadRequest, "bad_argument"), await RefusalAsync(host, $"{chat.Id}/routing?after={after}{(limit is null ? string.Empty : $"&limit={limit}")}"));
    }

    [Fact]
    public async Task An_administrator_reads_it_of_every_chat()
    {
        await using var host = await LiveChatHost.StartAsync(WithMia);
        await using var chat = await OngoingChat.StartAsync(host);

        using var answer = await GetAsync(host, $"{chat.Id}/routing?after=0&limit=5");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var page = await answer.Content.ReadFromJsonAsync<RoutingPageDto>(ContractJson.Options);

        Assert.Equal("ana (test)", Assert.Single(Assert.Single(page!.Decisions).Agents).Name);
        Assert.Equal((HttpStatusCode.NotFound, "chat_not_found"), await RefusalAsync(host, "0123456789abcdef0123456789abcdef/routing"));
        Assert.Equal((HttpStatusCode.NotFound, "chat_not_found"), await RefusalAsync(host, "nonsense/routing"));
        Assert.Equal((HttpStatusCode.BadRequest, "bad_argument"), await RefusalAsync(host, $"{chat.Id}/routing?limit=ten"));
        Assert.Equal((HttpStatusCode.BadRequest, "bad_argument"), await RefusalAsync(host, $"{chat.Id}/routing?limit=99999999999"));
    }

    private static async Task<RoutingPageDto> ReadAsync(LiveChatHost host, string chat)
    {
        using var answer = await GetAsync(host, $"{chat}/routing");
        return (await answer.Content.ReadFromJsonAsync<RoutingPageDto>(ContractJson.Options))!;
    }

    private static async Task<HttpResponseMessage> GetAsync(LiveChatHost host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/api/admin/chats/{path}");
        request.Headers.Add(HeaderAuthentication.Header, "mia");
        return await host.Http.SendAsync(request);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusalAsync(LiveChatHost host, string path)
    {
        using var answer = await GetAsync(host, path);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }
}
