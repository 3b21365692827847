namespace LiveChat.Tests;

/// <summary>A file of the repository that is written from the code.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether files are to be written anew instead of compared.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("LIVECHAT_UPDATE_DOCS") == "1";

    /// <summary>Fails when the file is not as written now, and tells the first line that differs; with <c>LIVECHAT_UPDATE_DOCS=1</c> it is rewritten instead.</summary>
    public static void AssertFresh(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (IsUpdating) File.WriteAllText(file, expected);

        var actual = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(
            actual == expected,
            $"{path} is stale. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/{typeof(GeneratedFile).Assembly.GetName().Name}\n{FirstDifference(actual, expected)}");
    }

    private static string FirstDifference(string actual, string expected)
    {
        var (kept, written) = (actual.Split('\n'), expected.Split('\n'));
        var line = 0;
        while (line < Math.Min(kept.Length, written.Length) && kept[line] == written[line]) line++;
        return $"Line {line + 1} in the file: {kept.ElementAtOrDefault(line)}\nLine {line + 1} as written now: {written.ElementAtOrDefault(line)}";
    }
}
