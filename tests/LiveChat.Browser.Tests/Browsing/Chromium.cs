namespace LiveChat.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium; rather the one without a window, which is the same engine and leaves more of the processors to the tests.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static string[] Folders => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gets where it is, or <see langword="null"/> when there is none.</summary>
    public static string? Path { get; } = Names.SelectMany(name => Folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Gets why browser tests are skipped, or <see langword="null"/> when they are not.</summary>
    public static string? Missing { get; } = Path is null ? "There is no Chromium on this machine. Install the package 'chromium-headless-shell' or 'chromium'." : null;
}
