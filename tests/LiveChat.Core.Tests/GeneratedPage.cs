namespace LiveChat.Core.Tests;

/// <summary>A page of the documentation that is printed from the code.</summary>
internal static class GeneratedPage
{
    /// <summary>Fails when the page is not what is printed now; with <c>LIVECHAT_UPDATE_DOCS=1</c> it is rewritten instead.</summary>
    public static void IsFresh(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("LIVECHAT_UPDATE_DOCS") == "1") File.WriteAllText(file, expected);

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected.ReplaceLineEndings("\n"),
            $"{path} is stale. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/LiveChat.Core.Tests");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LiveChat.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
