using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Tests.Contract;

namespace LiveChat.AspNetCore.Tests.Identity;

public partial class ReadingTheRecipes
{
    [Fact]
    public void The_page_holds_only_code_that_the_compiler_has_read()
    {
        var compiled = WithoutIndentation(File.ReadAllText(Path.Combine(GeneratedFile.Root(), "tests/LiveChat.AspNetCore.Tests/Identity/IdentityRecipes.cs")));
        var snippets = Snippets().Matches(File.ReadAllText(Path.Combine(GeneratedFile.Root(), "docs/identity.md")));

        Assert.Equal(3, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains(WithoutIndentation(snippet.Groups[1].Value), compiled, StringComparison.Ordinal));
    }

    private static string WithoutIndentation(string code)
        => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippets();
}
