using LiveChat.AspNetCore.DependencyInjection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Answers with one of the HTML pages and the headers that keep it to itself.</summary>
internal sealed class UiPages(UiAssets assets, RenderedContents rendered, IOptions<LiveChatHostOptions> options)
{
    public IResult Answer(HttpContext context, ShellPage page, string basePath, string name, string frameAncestors, string cacheControl)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.Compose(context.Request.Host, frameAncestors, [options.Value.FileOrigin, page.Pictures], page.FramesOwn);
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (frameAncestors == "'none'")
        {
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }

        var html = page.Render($"{basePath}/a/{assets.Hash}");
        return new UiContentResult(rendered.Get($"{basePath}/{name}", "text/html; charset=utf-8", html), cacheControl);
    }
}
