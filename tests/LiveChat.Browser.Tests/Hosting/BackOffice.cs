using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>Another application on the chat's origin, as a proxy puts several behind one name: plain HTML, rules of its own for everything, the strictest policy that works.</summary>
internal sealed class BackOffice : IStartupFilter
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'; trusted-types lit-html";

    private const string Style = """
        * { all: unset !important; }
        div, p, button, section, livechat-ringer, lc-rings, lc-ring-card { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; }
        """;

    private const string DeskStyle = "body { margin: 0; font-family: serif; } .room { width: 100%; height: 600px; } livechat-desk { --lc-accent: rgb(10, 110, 60); }";

    public static void Open(IServiceCollection services) => services.AddTransient<IStartupFilter, BackOffice>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            var (type, body) = context.Request.Path.Value switch
            {
                "/office" => ("text/html", Page("<h1>Office</h1><p>Nothing to see.</p>", "office.css", "ringer.js")),
                "/office/desk" => ("text/html", Page("<h1>Office</h1><div class=\"room\"><livechat-desk></livechat-desk></div>", "desk.css", "desk.js")),
                "/office/office.css" => ("text/css", Style),
                "/office/desk.css" => ("text/css", DeskStyle),
                _ => (null, string.Empty),
            };
            if (type is null)
            {
                await then(context);
                return;
            }

            context.Response.ContentType = $"{type}; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = Policy;
            await context.Response.WriteAsync(body);
        });
        next(app);
    };

    private static string Page(string content, string style, string script) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Office</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/office/{style}">
        <script type="module" src="/livechat/{script}"></script></head>
        <body><main>{content}</main></body>
        </html>
        """;
}
