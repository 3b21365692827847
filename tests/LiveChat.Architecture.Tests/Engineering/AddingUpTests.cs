using System.Diagnostics;
using LiveChat.Tests;

namespace LiveChat.Architecture.Tests.Engineering;

/// <summary>The last line of eng/test.sh, which others read.</summary>
public sealed class AddingUpTests : IDisposable
{
    private const string Passed = "Passed!  - Failed:     0, Passed:    12, Skipped:     1, Total:    13, Duration: 2 s - LiveChat.Core.Tests.dll (net10.0)";
    private const string Failed = "Failed!  - Failed:     2, Passed:     5, Skipped:     0, Total:     7, Duration: 1 s - LiveChat.Browser.Tests.dll (net10.0)";
    private const string Skipped = "Skipped! - Failed:     0, Passed:     0, Skipped:     3, Total:     3, Duration: 1 s - LiveChat.EntityFrameworkCore.Tests.dll (net10.0)";
    private const string Vitest = "\e[2m      Tests \e[22m \e[32m11 passed\e[39m | 2 skipped (13)";

    private readonly string _log = Path.GetTempFileName();

    [Theory]
    [InlineData(Passed, 0, "12 passed, 0 failed, 1 skipped", 0)]
    [InlineData(Passed + "\n" + Vitest, 0, "23 passed, 0 failed, 3 skipped", 0)]
    [InlineData(Passed + "\n" + Skipped, 0, "12 passed, 0 failed, 4 skipped", 0)]
    [InlineData(Passed + "\n" + Failed, 1, "17 passed, 2 failed, 1 skipped", 1)]
    [InlineData("      Tests  1 failed | 11 passed (12)", 1, "11 passed, 1 failed, 0 skipped", 1)]
    public async Task Every_projects_tests_count(string log, int failedSteps, string sum, int status)
        => Assert.Equal((sum, status), await AddUpAsync(log, failedSteps));

    [Theory]
    [InlineData("", 1, "0 passed, 1 failed, 0 skipped")]
    [InlineData(Passed + "\nThe active test run was aborted. Reason: Test host process crashed", 2, "12 passed, 2 failed, 1 skipped")]
    public async Task A_step_that_broke_without_a_failed_test_is_a_failure(string log, int failedSteps, string sum)
        => Assert.Equal((sum, 1), await AddUpAsync(log, failedSteps));

    public void Dispose() => File.Delete(_log);

    private async Task<(string Sum, int Status)> AddUpAsync(string log, int failedSteps)
    {
        await File.WriteAllTextAsync(_log, log + "\n");
        using var script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "eng", "sum.sh"), $"{failedSteps}", _log]) { RedirectStandardOutput = true })!;
        var sum = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (sum.TrimEnd(), script.ExitCode);
    }
}
