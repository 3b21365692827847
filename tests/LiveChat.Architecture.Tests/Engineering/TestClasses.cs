using System.Text.RegularExpressions;

namespace LiveChat.Architecture.Tests.Engineering;

/// <summary>What holds for all classes with tests.</summary>
public sealed partial class TestClasses
{
    [Fact]
    public void Say_how_they_end_in_a_way_that_xunit_hears()
    {
        var unheard = SourceFiles.Under("tests").Where(f => UnheardEnd().IsMatch(File.ReadAllText(f)));

        // xunit 2 disposes of what is IDisposable or IAsyncLifetime, and of nothing else.
        Assert.Empty(unheard.Select(Path.GetFileName));
    }

    [GeneratedRegex(@"^public (?:sealed )?(?:partial )?class (?![^\n]*\bIAsyncLifetime\b)[^\n]*\bIAsyncDisposable\b", RegexOptions.Multiline)]
    private static partial Regex UnheardEnd();
}
