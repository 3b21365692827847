using System.Text.RegularExpressions;
using LiveChat.Tests;

namespace LiveChat.Architecture.Tests.Prose;

public partial class TheReadmes
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.Root, "README.md")
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories))
        .Append(Path.Combine(Repository.Root, "docs/hosting.md"))
        .Append(Path.Combine(Repository.Root, "docs/install.md"))
        .Append(Path.Combine(Repository.Root, "docs/mail.md"))
        .Append(Path.Combine(Repository.Root, "docs/routing.md"))
        .Append(Path.Combine(Repository.Root, "docs/scaling.md"))
        .Append(Path.Combine(Repository.Root, "docs/sdk.md"))
        .Append(Path.Combine(Repository.Root, "docs/storage.md"))
        .Append(Path.Combine(Repository.Root, "samples/CustomRouting/README.md"))
        .Append(Path.Combine(Repository.Root, "samples/CustomStorage/README.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Hold_only_code_that_the_compiler_has_read(string readme)
        => CompiledSnippets.AssertIn(readme, "tests/LiveChat.Architecture.Tests/Prose/ReadmeCode.cs");

    [Theory]
    [MemberData(nameof(Files))]
    public void Link_only_to_what_is_there(string readme)
    {
        var page = Path.Combine(Repository.Root, readme);
        var folder = Path.GetDirectoryName(page)!;
        foreach (Match link in Links().Matches(File.ReadAllText(page)))
            Assert.True(Path.Exists(Path.Combine(folder, link.Groups[1].Value)), $"{readme} links to {link.Groups[1].Value}, which is not there.");
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Links();
}
