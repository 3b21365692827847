namespace LiveChat.AspNetCore.Contract;

/// <summary>
/// Says in a few words what a browser says of itself. Browsers claim to be each other, and newer ones hide their systems: what this does not know for sure it does not say.
/// </summary>
internal static class Browsers
{
    /// <summary>Whoever names another one, too, comes before that one.</summary>
    private static readonly (string Mark, string Name)[] Names =
    [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"),
        ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows NT", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <param name="userAgent">The <c>User-Agent</c>.</param>
    /// <returns>For example <c>Firefox 131, Windows</c>; null when it says nothing known.</returns>
    public static string? Describe(string? userAgent)
    {
        if (userAgent is null || !userAgent.StartsWith("Mozilla/5.0 (", StringComparison.Ordinal)) return null;

        var browser = Names.Select(n => Named(userAgent, n.Mark, n.Name)).FirstOrDefault(n => n is not null)
            ?? (userAgent.Contains(" Safari/", StringComparison.Ordinal) ? Named(userAgent, "Version/", "Safari") : null);
        var system = Systems.FirstOrDefault(s => userAgent.Contains(s.Mark, StringComparison.Ordinal)).Name;
        return (browser, system) switch
        {
            (null, null) => null,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser}, {system}",
        };
    }

    private static string? Named(string userAgent, string mark, string name)
    {
        var at = userAgent.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return null;

        var version = new string([.. userAgent.Skip(at + mark.Length).TakeWhile(char.IsAsciiDigit).Take(4)]);
        return version.Length == 0 ? name : $"{name} {version}";
    }
}
