using System.Runtime.CompilerServices;

namespace LiveChat.Architecture.Tests;

internal static class Repository
{
    /// <summary>The folder that holds LiveChat.sln, found from where this file was compiled.</summary>
    public static string Root { get; } = Find();

    public static IEnumerable<string> Sources(string under, string pattern = "*.cs")
        => Directory.EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "node_modules"));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveChat.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("LiveChat.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
