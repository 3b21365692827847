using System.Runtime.CompilerServices;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>A file of the repository that is written from the code.</summary>
internal static class GeneratedFile
{
    private static bool Update => Environment.GetEnvironmentVariable("LIVECHAT_UPDATE_DOCS") == "1";

    /// <summary>Fails when the file is not as written now; with <c>LIVECHAT_UPDATE_DOCS=1</c> it is rewritten instead.</summary>
    public static void AssertFresh(string path, string expected)
    {
        var file = Path.Combine(Root(), path);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected, $"{path} is stale. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/LiveChat.AspNetCore.Tests --filter KeepingGeneratedFilesFresh");
    }

    /// <summary>Reads a snapshot. One that exists is never rewritten: it is what clients out there speak.</summary>
    public static string Snapshot(string path, string first)
    {
        var file = Path.Combine(Root(), "tests/LiveChat.AspNetCore.Tests/Snapshots", path);
        if (Update && !File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, first);
        }

        Assert.True(File.Exists(file), $"Snapshots/{path} is missing. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/LiveChat.AspNetCore.Tests --filter KeepingTheWireStable");
        return File.ReadAllText(file).ReplaceLineEndings("\n");
    }

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
