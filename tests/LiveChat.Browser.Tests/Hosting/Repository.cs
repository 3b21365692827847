namespace LiveChat.Browser.Tests.Hosting;

/// <summary>Where the repository is that these tests belong to.</summary>
internal static class Repository
{
    /// <summary>Gets its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Gets the folder for what tests leave behind; git ignores it.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveChat.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return folder.FullName;
    }
}
