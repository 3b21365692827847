using LiveChat.Tests;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>What clients out there speak, one file per message.</summary>
internal static class Snapshot
{
    /// <summary>Reads a snapshot. One that exists is never rewritten; with <c>LIVECHAT_UPDATE_DOCS=1</c> a missing one is written.</summary>
    public static string Read(string path, string first)
    {
        var file = Path.Combine(Repository.Root, "tests/LiveChat.AspNetCore.Tests/Snapshots", path);
        if (GeneratedFile.IsUpdating && !File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, first);
        }

        Assert.True(File.Exists(file), $"Snapshots/{path} is missing. Run LIVECHAT_UPDATE_DOCS=1 dotnet test tests/LiveChat.AspNetCore.Tests --filter KeepingTheWireStable");
        return File.ReadAllText(file).ReplaceLineEndings("\n");
    }
}
