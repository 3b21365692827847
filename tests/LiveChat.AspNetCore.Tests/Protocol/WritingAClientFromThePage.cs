using System.Diagnostics;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Tests;

namespace LiveChat.AspNetCore.Tests.Protocol;

public class WritingAClientFromThePage
{
    [Fact]
    public async Task A_script_for_node_holds_a_whole_chat()
    {
        await using var host = await LiveChatHost.StartAsync();
        var root = Repository.Root;
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(root, "tests/LiveChat.AspNetCore.Tests/Protocol/chat.mjs"),
                new Uri(host.Address, "/livechat").ToString(),
                LiveChatHost.SiteKey,
                HeaderAuthentication.Header,
                "ana",
                Path.Combine(root, "web/package.json"),
            },
        };

        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync();
        var errors = script.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await script.WaitForExitAsync(patience.Token);

        Assert.Equal((0, string.Empty), (script.ExitCode, await errors));
        Assert.Equal(
            """{"before":true,"sameSequence":true,"kinds":["form","joined","message","message"],"missed":["On its way"],"through":4,"endedBy":"agent","refused":"chat_ended_by_agent"}""",
            (await output).Trim());
    }
}
