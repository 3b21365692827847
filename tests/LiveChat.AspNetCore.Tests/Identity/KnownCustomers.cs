using LiveChat.AspNetCore.Identity;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Identity;

/// <summary>A host that vouches for its users.</summary>
internal static class KnownCustomers
{
    public static readonly HostSetup Setup = new() { Widget = w => w.Identity.Secrets.Add(HandMadeToken.Secret) };

    public static string TokenOf(this LiveChatHost host, string user, string? email = null, string? name = null, string siteKey = LiveChatHost.SiteKey)
        => host.Services.GetRequiredService<LiveChatIdentity>().CreateToken(user, email, name, siteKey: siteKey);
}
