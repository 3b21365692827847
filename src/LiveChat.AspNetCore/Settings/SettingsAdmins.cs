using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using LiveChat.AspNetCore.Agents;
using LiveChat.Settings;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Who changes settings, behind the gate of the admin console. An administrator need not be an agent.</summary>
internal sealed class SettingsAdmins(AgentIdentity identity)
{
    private const int LongestId = 200;
    private const int LongestName = 100;
    private const string Nameless = "administrator";

    public SettingsActor ActorOf(HttpContext context)
    {
        if (identity.Of(context.User) is { } profile) return new(profile.Id, profile.Name);

        var id = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.User.FindFirstValue("sub") ?? context.User.Identity?.Name;
        var known = id is { Length: >= 1 and <= LongestId } ? id : id is null or "" ? Nameless : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
        return new(known, context.User.Identity?.Name is { Length: >= 1 and <= LongestName } name ? name : known);
    }
}
