using System.Text.RegularExpressions;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Routing.Simulator;

public partial class ReadingTheManual
{
    [Fact]
    public void The_tool_prints_what_is_shown_there()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/routing.md"));
        var shown = Assert.Single(Printed().Matches(page));

        var (code, output, _) = Simulated.Run(["run", .. shown.Groups[1].Value.Split(' ')]);

        Assert.Equal((0, shown.Groups[2].Value), (code, output));
    }

    [GeneratedRegex(@"tools/LiveChat\.Simulator -- run (.+)\n```\n\n```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
