using System.Reflection;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class TellingSlowDesksOfRedactions
{
    private const int Many = 100;

    [Fact]
    public async Task They_miss_none_and_their_rings_wait_for_none()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var ongoing = await OngoingChat.StartAsync(host);
        (await ongoing.Agent.EndAsync(ongoing.Id)).Expect();
        var chat = (await host.Store.FindAsync(new(Guid.ParseExact(ongoing.Id, "N")), default))!;
        var (stalled, all) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var told = new List<string>();
        var desks = Proxy.Of<IAgentClient>(call =>
        {
            told.Add(((RedactedEvent)call![0]!).ChatId);
            if (told.Count == Many) all.SetResult();
            return stalled.Task;
        });
        var clients = Proxy.Of<IHubClients<IAgentClient>>(_ => desks);
        var hub = Proxy.Of<IHubContext<AgentHub, IAgentClient>>(_ => clients);
        var lanes = new PushLanes();
        var pushes = new RedactionPushes(hub, host.Services.GetRequiredService<AgentConnections>(), host.Services.GetRequiredService<ChatAccess>(), lanes);
        var redacted = Enumerable.Range(0, Many).Select(_ => chat with { Id = new(Guid.NewGuid()) }).ToList();

        redacted.ForEach(pushes.Tell);
        var rang = false;
        lanes.Send("agent/ana", () => Task.FromResult(rang = true), isWakeUp: true);

        Assert.True(rang);
        Assert.InRange(told.Count, 1, Many - 1);
        stalled.SetResult();
        await all.Task;
        Assert.Equal(redacted.Select(c => c.Id.ToString()).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    /// <summary>Answers each call in one way.</summary>
    public class Proxy : DispatchProxy
    {
        private Func<object?[]?, object?> _answer = _ => null;

        public static T Of<T>(Func<object?[]?, object?> answer)
            where T : class
        {
            var made = Create<T, Proxy>();
            ((Proxy)(object)made)._answer = answer;
            return made;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(args);
    }
}
