using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Security;

public class KeepingToOnesOwnChats
{
    private const string Unknown = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Somebody_elses_chat_answers_a_customer_exactly_like_one_that_does_not_exist()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var eve = await host.CustomerAsync();
        var before = await chat.LogTextAsync();

        Func<string, Task<string>>[] calls =
        [
            async id => Json(await eve.SendAsync(id, "hi")),
            async id => Json(await eve.ReadAsync(id)),
            async id => Json(await eve.TypeAsync(id)),
            async id => Json(await eve.SeeAsync(id, 1, 1)),
            async id => Json(await eve.LeaveAsync(id)),
            async id => Json(await eve.ResumeAsync(id)),
        ];
        foreach (var call in calls)
        {
            var foreign = await call(chat.Id);
            Assert.Contains("chat_not_found", foreign, StringComparison.Ordinal);
            Assert.Equal(await call(Unknown), foreign);
        }

        Assert.Equal(before, await chat.LogTextAsync());
        Assert.Null((await eve.StateAsync()).Expect().Current);
    }

    [Fact]
    public async Task A_chat_of_another_teams_queue_answers_an_agent_like_one_that_does_not_exist()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l
                .AddTeam("sales", t => t.Members.Add("ana"))
                .AddTeam("billing", t => t.Members.Add("ben"))
                .AddQueue("sales", q => q.Teams.Add("sales")),
        });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");

        Assert.Equal("chat_not_found", (await ben.ReadAsync(chat.Id)).Code);
        Assert.Equal("chat_not_found", (await ben.SendAsync(chat.Id, "hi")).Code);
        Assert.Equal("chat_not_found", (await ben.EndAsync(chat.Id)).Code);
        Assert.Equal("chat_not_found", (await ben.TypeAsync(chat.Id)).Code);
    }

    [Fact]
    public async Task A_colleagues_chat_is_not_for_other_agents_of_the_queue()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");

        Assert.Equal("not_in_chat", (await ben.ReadAsync(chat.Id)).Code);
        Assert.Equal("not_in_chat", (await ben.SendAsync(chat.Id, "hi")).Code);
        Assert.Equal("not_in_chat", (await ben.EndAsync(chat.Id)).Code);
        Assert.Equal("already_taken", (await ben.CallAsync<AgentPageDto>("AcceptRing", new AnswerRing { ChatId = chat.Id, OfferId = Unknown })).Code);
    }

    [Fact]
    public async Task A_visitor_of_another_site_is_another_visitor()
    {
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = l => l.AddWidget("test-site-0000002") });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var elsewhere = await host.CustomerAsync(chat.Customer.Visitor, "test-site-0000002");

        Assert.NotEqual(chat.Customer.Visitor, elsewhere.Visitor);
        Assert.Null((await elsewhere.StateAsync()).Expect().Current);
        Assert.Equal("chat_not_found", (await elsewhere.ReadAsync(chat.Id)).Code);
    }

    private static string Json<T>(Answer<T> answer)
        where T : class
        => JsonSerializer.Serialize(answer, ContractJson.Options);
}
