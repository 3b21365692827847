using LiveChat.Routing;

namespace LiveChat.Core.Tests.Routing.Policies;

/// <summary>A policy as somebody could write it by mistake.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Spec">The spec that is about this mistake.</param>
/// <param name="Create">Makes it.</param>
/// <param name="TakesTurns">Whether it claims to take turns.</param>
internal sealed record WrongPolicy(string Name, string Spec, Func<IRoutingPolicy> Create, bool TakesTurns = false)
{
    /// <summary>Shown as the name of the test.</summary>
    public override string ToString() => Name;
}
