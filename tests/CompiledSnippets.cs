using System.Text.RegularExpressions;

namespace LiveChat.Tests;

/// <summary>The C# code a page of the documentation shows. A source file holds the same, so that the compiler reads it, too.</summary>
internal static partial class CompiledSnippets
{
    /// <summary>Fails when a page shows code that the source does not hold.</summary>
    /// <returns>How many pieces of code the page shows.</returns>
    public static int AssertIn(string page, string source)
    {
        var compiled = WithoutIndentation(Read(source));
        var snippets = Snippets().Matches(Read(page));
        Assert.All(snippets, s => Assert.Contains(WithoutIndentation(s.Groups[1].Value), compiled, StringComparison.Ordinal));
        return snippets.Count;
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string WithoutIndentation(string code)
        => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippets();
}
