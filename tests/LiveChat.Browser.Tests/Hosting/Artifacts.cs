using LiveChat.Tests;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>What tests leave behind.</summary>
internal static class Artifacts
{
    /// <summary>Gets the folder for it; git ignores it.</summary>
    public static string Folder => Path.Combine(Repository.Root, "artifacts");
}
