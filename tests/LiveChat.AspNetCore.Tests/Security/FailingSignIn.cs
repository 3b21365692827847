using LiveChat.Agents;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Security;

/// <summary>A desk's first sign-in fails, as with a store that is down for a moment.</summary>
internal sealed class FailingSignIn(IAgentService agents) : IAgentService
{
    private int _signIns;

    public static void AddTo(LiveChatBuilder builder)
    {
        var usual = builder.Services.Last(s => s.ServiceType == typeof(IAgentService)).ImplementationType!;
        builder.Services.Replace(ServiceDescriptor.Singleton<IAgentService>(s => new FailingSignIn((IAgentService)ActivatorUtilities.CreateInstance(s, usual))));
    }

    public Task<Agent> SignInAsync(AgentProfile profile, CancellationToken cancellationToken = default)
        => Interlocked.Increment(ref _signIns) == 1 ? throw new IOException("The store is away.") : agents.SignInAsync(profile, cancellationToken);

    public Task<Agent?> SetAvailabilityAsync(AgentId id, Availability availability, CancellationToken cancellationToken = default)
        => agents.SetAvailabilityAsync(id, availability, cancellationToken);

    public Task<Agent?> SignOutAsync(AgentId id, CancellationToken cancellationToken = default) => agents.SignOutAsync(id, cancellationToken);

    public void HeardFrom(AgentId id, TimeSpan idleFor = default) => agents.HeardFrom(id, idleFor);
}
