using System.Security.Claims;
using LiveChat.AspNetCore.Agents;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What LiveChat in ASP.NET Core adds to the builder.</summary>
public static class LiveChatBuilderExtensions
{
    /// <summary>Says which of the host's signed-in users are agents. The last call wins. Without it, whoever passes the policy is an agent, by the claims for subject and name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="map">From a signed-in user to the profile, or <see langword="null"/> for somebody who is no agent. Called on every connection; thread-safe and quick.</param>
    public static LiveChatBuilder MapAgent(this LiveChatBuilder builder, Func<ClaimsPrincipal, AgentProfile?> map)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(map);
        builder.Services.Replace(ServiceDescriptor.Singleton(new AgentMapping(map)));
        return builder;
    }
}
