namespace LiveChat.Tests;

/// <summary>A file of the repository that is written from the code.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether files are to be written anew instead of compared.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("LIVECHAT_UPDATE_DOCS") == "1";

    /// <summary>Fails when the file is not as written now; with <c>LIVECHAT_UPDATE_DOCS=1</c> it is rewritten instead.</summary>
    public static void AssertFresh(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (IsUpdating) File.WriteAllText(file, expected);

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"{path} is stale. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/{typeof(GeneratedFile).Assembly.GetName().Name}");
    }
}
