using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Macros;

/// <summary>A host with the teams support (ana, ben; members edit) and sales (cem; administrators edit), and mia, who is an administrator and in no team.</summary>
internal static class MacroHost
{
    public static readonly string[] People = ["ana", "ben", "cem", "mia"];

    public static Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new() { LiveChat = Configure, Options = HostSetup.Generous });

    public static void Configure(LiveChatBuilder builder) => builder
        .AddTeam("support", t =>
        {
            t.MembersEditMacros = true;
            t.Members.Add("ana");
            t.Members.Add("ben");
        })
        .AddTeam("sales", t => t.Members.Add("cem"))
        .MapAgent(user => user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id ? new AgentProfile(id, $"{id} (test)") { IsAdmin = id == "mia" } : null);

    public static SaveMacro New(string shortcut = "hello", string? team = null) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Team = team,
        Shortcut = shortcut,
        Title = "A greeting",
        Body = "Hello {{contact.name|there}}",
        ExpectedVersion = 0,
    };
}
