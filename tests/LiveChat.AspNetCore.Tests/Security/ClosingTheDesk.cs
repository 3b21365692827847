using System.Security.Claims;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Security;

public class ClosingTheDesk
{
    public static TheoryData<string> Answers => ["fails", "names somebody else", "knows nobody"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task It_makes_room_for_the_next_one_whatever_the_host_says_of_the_user_by_then(string answer)
    {
        var isClosing = false;
        var watch = new DisconnectWatch();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = o => o.Limits.ConnectionsPerPerson = 1,
            LiveChat = l =>
            {
                l.MapAgent(u => Volatile.Read(ref isClosing) ? AtTheEnd(answer) : Usual(u));
                l.Services.Configure<HubOptions>(o => o.AddFilter(watch));
            },
        });
        await using (var first = await TestAgent.ConnectAsync(host, "ana"))
        {
            (await first.StateAsync()).Expect();
            Volatile.Write(ref isClosing, true);
        }

        await watch.NextAsync();
        Volatile.Write(ref isClosing, false);
        await using var second = await TestAgent.ConnectAsync(host, "ana");

        Assert.Equal("ana", (await second.StateAsync()).Expect().Agent.Id);
    }

    private static AgentProfile Usual(ClaimsPrincipal user) => new(user.FindFirstValue(ClaimTypes.NameIdentifier)!, "Ana (test)");

    private static AgentProfile? AtTheEnd(string answer) => answer switch
    {
        "fails" => throw new InvalidOperationException("The directory is away."),
        "names somebody else" => new("ben", "Ben (test)"),
        _ => null,
    };
}
