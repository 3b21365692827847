using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>A shop on an origin of its own, with the one script tag on its pages and the strictest policy under which the chat has to work.</summary>
internal sealed class OtherShop : IAsyncDisposable
{
    /// <summary>Names the widget on the page <c>/garden</c>, where a scene adds one.</summary>
    public const string GardenKey = "green-garden-demo-shop";

    private readonly WebApplication _app;

    private OtherShop(WebApplication app) => _app = app;

    /// <summary>Gets where it is reached.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Gets or sets where the chat's script tag points to.</summary>
    public Uri? Chat { get; set; }

    /// <summary>Opens it.</summary>
    public static async Task<OtherShop> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var shop = new OtherShop(app);
        app.MapGet("/", context => shop.SendAsync(context, OtherShopPages.Plain));
        app.MapGet("/basket", context => shop.SendAsync(context, OtherShopPages.Basket));
        app.MapGet("/garden", context => shop.SendAsync(context, OtherShopPages.Plain, GardenKey));
        app.MapGet("/hostile", context => shop.SendAsync(context, OtherShopPages.Hostile));
        app.MapGet("/shop.css", () => Results.Text(OtherShopPages.Style, "text/css"));
        app.MapGet("/hostile.css", () => Results.Text(OtherShopPages.HostileStyle, "text/css"));
        app.MapGet("/hostile.js", () => Results.Text(OtherShopPages.HostileScript, "text/javascript"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task SendAsync(HttpContext context, string page, string siteKey = Storefront.Demo.Shop.SiteKey)
    {
        var chat = Chat?.GetLeftPart(UriPartial.Authority) ?? throw new InvalidOperationException("The chat's address is not known yet.");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' {chat}; frame-src {chat}; style-src 'self'; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
        return context.Response.WriteAsync(page.Replace("{tag}", $"""<script async src="{chat}/livechat/w/{siteKey}.js"></script>""", StringComparison.Ordinal));
    }
}
