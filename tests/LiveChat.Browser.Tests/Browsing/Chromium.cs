namespace LiveChat.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Gets where it is, or <see langword="null"/> when there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Gets why browser tests are skipped, or <see langword="null"/> when they are not.</summary>
    public static string? Missing { get; } = Path is null ? "There is no Chromium on this machine. Install the package 'chromium'." : null;
}
