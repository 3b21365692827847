using System.Text;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Loader, pages and assets.</summary>
internal static class UiEndpoints
{
    private const string Script = "text/javascript; charset=utf-8";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string FiveMinutes = "public, max-age=300";
    private const string HalfAMinute = "public, max-age=30";
    private const string AskAgain = "no-cache";
    private const string Never = "no-store";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps everything a browser loads before it connects.</summary>
    public static UiRoutes MapLiveChatUi(this IEndpointRouteBuilder group)
    {
        group.MapMethods("/a/{hash}/{**file}", Methods, Asset).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription();
        group.MapMethods("/w/{siteKey}.js", Methods, Loader).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription().WithMetadata(LoaderRoute.Instance);
        group.MapMethods($"/{UiAssets.PanelSideFile}", Methods, PanelSide).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription();
        group.MapMethods($"/{UiAssets.DeskFile}", Methods, (HttpContext context, UiAssets assets) => OwnModule(context, assets.Desk)).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription();
        group.MapMethods($"/{UiAssets.RingerFile}", Methods, (HttpContext context, UiAssets assets) => OwnModule(context, assets.Ringer)).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription().WithMetadata(RingerRoute.Instance);
        group.MapMethods($"/{UiAssets.TypesFile}", Methods, (UiAssets assets) => new UiContentResult(assets.Types, FiveMinutes)).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription();

        group.MapMethods("/frame/{siteKey}/host.js", Methods, Embedder).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription();

        return new UiRoutes(
            group.MapMethods("/desk", Methods, (HttpContext context, WidgetCatalog widgets, UiPages pages, IOptions<LiveChatHostOptions> host) => Console(context, widgets, pages, "desk", "Desk", host.Value.SignOutPath)).ExcludeFromDescription(),
            group.MapMethods("/admin", Methods, (HttpContext context, WidgetCatalog widgets, UiPages pages) => Console(context, widgets, pages, "admin", "Admin")).ExcludeFromDescription(),
            group.MapMethods("/frame/{siteKey}", Methods, Panel).Does(ChatAction.LoadPublicPage).AllowAnonymous().ExcludeFromDescription());
    }

    private static IResult Asset(HttpContext context, UiAssets assets, string hash, string? file)
    {
        if (assets.Find(hash, file ?? string.Empty) is not { } content)
            return NotFound(context);

        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return new UiContentResult(content, ForEver);
    }

    private static async Task<IResult> Loader(
        HttpContext context, WidgetCatalog widgets, WidgetSightings sightings, WidgetPresence presence, LauncherWords words, UiAssets assets, RenderedContents rendered, string siteKey, string? lang)
    {
        var request = context.Request;
        var path = BasePath.Of(request, segments: 2);
        if (widgets.Find(new WidgetId(siteKey)) is not { } widget)
            return NotFound(context, ErrorCodes.WidgetNotFound);

        sightings.See(widget.Id, request.Headers.Referer, OriginCheck.OwnOrigin(request));

        // Any page may load the script; which pages the panel speaks to is decided by the panel.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var locale = words.Choose(widget, lang);
        var isOffline = await presence.HidesAsync(widget, context.RequestAborted).ConfigureAwait(false);
        var launcher = LauncherPage.Of(widget, $"{request.Scheme}://{request.Host}", words, locale, isOffline);
        var script = LoaderScript.Render(assets.Loader, launcher);
        return new UiContentResult(rendered.Get($"{path}/w/{siteKey}?{locale}", Script, script), widget.Launcher.HideWhenOffline ? HalfAMinute : FiveMinutes);
    }

    /// <summary>Imported by pages of any origin, which only a response for all of them allows.</summary>
    private static UiContentResult PanelSide(HttpContext context, UiAssets assets)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return new UiContentResult(assets.PanelSide, FiveMinutes);
    }

    /// <summary>Imported by a page whose panel does not answer: whether it may have the panel, or only could not reach it.</summary>
    private static IResult Embedder(HttpContext context, WidgetCatalog widgets, RenderedContents rendered, string siteKey)
    {
        if (widgets.Find(new WidgetId(siteKey)) is not { } widget)
            return NotFound(context, ErrorCodes.WidgetNotFound);

        // Browsers name no origin when a page imports from its own.
        var origin = context.Request.Headers.Origin;
        var isAllowed = origin is [] || widget.Origins.Allows(origin, OriginCheck.OwnOrigin(context.Request));
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.Vary = HeaderNames.Origin;
        var answer = isAllowed ? "export const isAllowed=true" : "export const isAllowed=false";
        return new UiContentResult(rendered.Get($"host.js?{isAllowed}", Script, Encoding.UTF8.GetBytes(answer)), Never);
    }

    /// <summary>For pages of the same origin, as the desk's connection is.</summary>
    private static UiContentResult OwnModule(HttpContext context, UiContent module)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return new UiContentResult(module, FiveMinutes);
    }

    private static IResult Panel(HttpContext context, WidgetPages widgets, WidgetSightings sightings, UiPages pages, UiAssets assets, string siteKey)
    {
        var path = BasePath.Of(context.Request, segments: 2);
        if (PanelPreview.IsAskedFor(context.Request))
            return PanelPreview.Answer(context, pages, path);
        if (widgets.Find(siteKey, path, context.Request) is not { } widget)
            return NotFound(context, ErrorCodes.WidgetNotFound);

        sightings.See(new(siteKey), context.Request.Headers.Referer, OriginCheck.OwnOrigin(context.Request));
        var page = new ShellPage("widget", "livechat-panel", widget.Panel.Name, widget.Panel.Locale, widget.Panel)
        {
            AskedForSoon = ["signalr-connection.js", TextsOf(widget.Panel.Locale, assets), .. LookOf(widget.Panel)],
            Pictures = widget.PictureOrigin,
        };
        return pages.Answer(context, page, path, $"frame/{siteKey}", widget.FrameAncestors, AskAgain);
    }

    /// <summary>The script with the texts of a language; a page in another one asks for its own.</summary>
    private static string TextsOf(string locale, UiAssets assets)
    {
        var file = $"{locale.Split('-')[0].ToLowerInvariant()}.js";
        return assets.Files.Contains($"widget/{file}") ? file : "en.js";
    }

    /// <summary>The script with what a look of the company's own needs.</summary>
    private static string[] LookOf(WidgetConfigDto panel) => panel is { PageFont: null, Compact: null } ? [] : ["own-look.js"];

    private static IResult Console(HttpContext context, WidgetCatalog widgets, UiPages pages, string application, string title, string? signOut = null)
    {
        var path = BasePath.Of(context.Request, segments: 1);
        var settings = new ConsoleConfigDto { BasePath = path, Name = widgets.All[0].Name, SignOutUrl = signOut is null ? null : context.Request.PathBase.Add(signOut) };
        var page = new ShellPage(application, $"livechat-{application}", $"{settings.Name} · {title}", "en", settings) { FramesOwn = application == "admin" };
        return pages.Answer(context, page, path, application, "'none'", "private, no-cache");
    }

    private static ProblemHttpResult NotFound(HttpContext context, ErrorCode? code = null)
    {
        context.Response.Headers.CacheControl = Never;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return code is null ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound) : Problems.Of(code);
    }
}
