namespace LiveChat.Tests;

/// <summary>The repository these tests belong to.</summary>
internal static class Repository
{
    /// <summary>The folder that holds LiveChat.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveChat.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
