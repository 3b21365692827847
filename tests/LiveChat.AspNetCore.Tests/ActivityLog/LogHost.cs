using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

/// <summary>A host with the queues support (ana and ben) and sales (cem), and mia, who is an administrator and in no team.</summary>
internal static class LogHost
{
    private static int _stored;

    public static Task<LiveChatHost> StartAsync(AgentLogScope scope = AgentLogScope.Team) => LiveChatHost.StartAsync(new()
    {
        Options = o =>
        {
            HostSetup.Generous(o);
            o.LogScope = scope;
        },
        Widget = w => w.Queue = "support",
        LiveChat = Configure,
    });

    public static void Configure(LiveChatBuilder builder) => builder
        .AddTeam("support", t =>
        {
            t.Members.Add("ana");
            t.Members.Add("ben");
        })
        .AddTeam("sales", t => t.Members.Add("cem"))
        .AddQueue("support", q => q.Teams.Add("support"))
        .AddQueue("sales", q => q.Teams.Add("sales"))
        .MapAgent(user => user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id ? new AgentProfile(id, $"{id} (test)") { IsAdmin = id == "mia" } : null);

    /// <summary>A chat as it would be stored, with what was said in it; over unless said otherwise.</summary>
    public static async Task<string> StoredAsync(this LiveChatHost host, string queue, string? agent, bool isOver = true, string name = "Kim", EndedBy by = EndedBy.Agent, params string[] says)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(40).AddSeconds(Interlocked.Increment(ref _stored));
        var chat = SpecChat.New(startedAt: at) with { Id = new(Guid.CreateVersion7(at)), Queue = new(queue), CustomerName = name };
        chat = await CommitAsync(host, chat.Created());
        foreach (var text in says) Assert.IsType<AppendResult.Appended>(await host.Store.AppendAsync(chat.Append(text), default));
        if (agent is not null)
        {
            var who = SpecChat.Agent(agent, capacity: 1000);
            if (await host.Agents.FindAsync(who.Id, default) is null) await host.Agents.SaveAsync(who with { Fence = 1 }, 0, default);
            chat = await CommitAsync(host, chat.Then(SpecChat.Offered(who)));
            chat = await CommitAsync(host, chat.Then(SpecChat.Joined(who)));
        }

        if (isOver) chat = await CommitAsync(host, chat.Then(SpecChat.Ended(by, at.AddSeconds(75))));
        return chat.Id.ToString();
    }

    /// <summary>A message as somebody would leave it.</summary>
    public static async Task<string> LeftAsync(this LiveChatHost host, string queue, params FormAnswer[] form)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(40).AddSeconds(Interlocked.Increment(ref _stored));
        var message = SpecChat.Message(leftAt: at) with { Id = new(Guid.CreateVersion7(at)), Queue = new(queue), Form = [.. form] };
        return (await CommitAsync(host, message.Created(SpecChat.Form(form), new MessageLeft { At = at }))).Id.ToString();
    }

    /// <summary>One message of a chat goes.</summary>
    public static async Task RedactedAsync(this LiveChatHost host, string id, long sequence)
    {
        var chat = await host.Store.FindAsync(ChatId.TryParse(id, out var known) ? known : default, default);
        var redacted = new ChatRedacted { By = new Participant.Admin("mia", "Mia"), Sequences = [sequence], At = chat!.StartedAt.AddDays(1) };
        await CommitAsync(host, chat.Then(redacted) with { Rewrites = [new ChatRewrite.OfMessage(sequence, MessageText.Stored(RedactedText.Mark))] });
    }

    public static async Task<IEnumerable<string>> FoundAsync(this TestAgent desk, SearchLog? search = null) => (await desk.SearchAsync(search)).Expect().Rows.Select(r => r.Id);

    private static async Task<Chat> CommitAsync(LiveChatHost host, ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await host.Store.CommitAsync(commit, default)).Chat;
}
