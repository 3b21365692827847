using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Storefront.Demo;

/// <summary>Says where to go, once the shop is open.</summary>
internal static class Welcome
{
    public static string Text(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var shop = addresses.FirstOrDefault(DefaultAddress.Value).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var settings = app.Services.GetRequiredService<IOptions<StorefrontOptions>>().Value;
        var chat = settings.Origin?.GetLeftPart(UriPartial.Authority) ?? shop;

        return $"""

            Acme Home, a demo shop with live chat

              Shop     {shop}/
              Desk     {chat}/livechat/desk     sign in as Ana (demo) or Ben (demo)
              Admin    {chat}/livechat/admin    sign in as Mia (demo)
              Mails    {StorefrontMail.Server(app.Configuration) ?? Path.GetFullPath(settings.Mail.Folder, app.Environment.ContentRootPath)}

            """;
    }
}
