using LiveChat.Tests;

namespace LiveChat.Architecture.Tests;

/// <summary>The files somebody wrote, without what was built or installed.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Under(string folder, string pattern = "*.cs")
        => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "node_modules"));
}
