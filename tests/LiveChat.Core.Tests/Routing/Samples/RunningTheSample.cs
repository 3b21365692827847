using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Routing.Samples;

public partial class RunningTheSample
{
    [Fact]
    public async Task It_prints_what_its_page_shows()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples/CustomRouting/README.md"));
        var shown = Assert.Single(Printed().Matches(page)).Groups[1].Value;

        Assert.Equal(shown, await RunAsync());
    }

    private static async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CustomRouting.dll")]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return printed.ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
