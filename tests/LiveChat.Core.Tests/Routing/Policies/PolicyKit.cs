using System.Reflection;
using LiveChat.Routing;
using LiveChat.Testing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing.Policies;

/// <summary>The kit, run by a test and not by xunit, which runs public classes only.</summary>
internal sealed class PolicyKit(Func<IRoutingPolicy> create, int? spread = null) : RoutingPolicySpecs
{
    protected override int? Spread => spread;

    protected override IRoutingPolicy CreatePolicy() => create();

    /// <summary>Runs all specs.</summary>
    /// <returns>Those that fail.</returns>
    public async Task<List<string>> FailuresAsync()
    {
        var failures = new List<string>();
        foreach (var spec in typeof(RoutingPolicySpecs).GetMethods().Where(m => m.IsDefined(typeof(SpecAttribute))).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            try
            {
                if (spec.Invoke(this, BindingFlags.DoNotWrapExceptions, null, null, null) is Task running) await running;
            }
            catch (Exception)
            {
                failures.Add(spec.Name);
            }
        }

        return failures;
    }
}
