using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Ui;

/// <summary>
/// The panel's page as the admin console shows it while a widget is edited: it has no settings, no visitor and no connection, and is told over a channel what to
/// show. So it needs no widget that exists. Only administrators get it, and only pages of the same origin may embed it.
/// </summary>
internal static class PanelPreview
{
    /// <summary>The query, to the letter: the page's script looks at the same.</summary>
    private const string Query = "?preview=1";

    /// <summary>Nobody has saved where the logo comes from.</summary>
    private const string AnyPicture = "https:";

    public static bool IsAskedFor(HttpRequest request) => request.QueryString.Value == Query;

    public static IResult Answer(HttpContext context, UiPages pages, string basePath)
    {
        var settings = new ConsoleConfigDto { BasePath = basePath, Name = "Preview" };
        var page = new ShellPage("widget", "livechat-panel", settings.Name, "en", settings) { Pictures = AnyPicture };
        return pages.Answer(context, page, basePath, "preview", "'self'", "private, no-cache");
    }
}
