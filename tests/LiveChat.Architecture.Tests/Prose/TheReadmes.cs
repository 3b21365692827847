using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LiveChat.Architecture.Tests.Prose;

public partial class TheReadmes
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Root(), "README.md")
        .Concat(Directory.GetFiles(Path.Combine(Root(), "src"), "README.md", SearchOption.AllDirectories))
        .Append(Path.Combine(Root(), "docs/hosting.md"))
        .Select(file => Path.GetRelativePath(Root(), file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Hold_only_code_that_the_compiler_has_read(string readme)
    {
        var compiled = WithoutIndentation(File.ReadAllText(Path.Combine(Root(), "tests/LiveChat.Architecture.Tests/Prose/ReadmeCode.cs")));

        foreach (Match snippet in Snippets().Matches(File.ReadAllText(Path.Combine(Root(), readme))))
            Assert.Contains(WithoutIndentation(snippet.Groups[1].Value), compiled, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Link_only_to_what_is_there(string readme)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root(), readme))!;

        foreach (Match link in Links().Matches(File.ReadAllText(Path.Combine(Root(), readme))))
            Assert.True(Path.Exists(Path.Combine(folder, link.Groups[1].Value)), $"{readme} links to {link.Groups[1].Value}, which is not there.");
    }

    private static string WithoutIndentation(string code)
        => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippets();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Links();
}
