using System.Text.RegularExpressions;

namespace LiveChat.Architecture.Tests;

public partial class LogMessages
{
    [Fact]
    public void An_id_means_one_thing_in_all_packages_together()
    {
        var ids = SourceFiles.Under("src", "Log.cs").SelectMany(f => Id().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [GeneratedRegex(@"\[LoggerMessage\((\d+),")]
    private static partial Regex Id();
}
