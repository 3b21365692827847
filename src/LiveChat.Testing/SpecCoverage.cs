using System.Reflection;
using LiveChat.Testing.Attachments;
using LiveChat.Testing.Routing;
using LiveChat.Testing.WakeUps;
using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>
/// Fails when a class of specs is not run for a provider. Derive from it once in the provider's tests: it looks for the provider's specs in its own assembly, in its own
/// namespace and those below it.
/// </summary>
public abstract class SpecCoverage
{
    /// <summary>Spec classes the provider has nothing to do with.</summary>
    /// <value>The default is <see cref="RoutingPolicySpecs"/>, <see cref="WakeUpsSpecs"/> and <see cref="AttachmentStorageSpecs"/>, which are not about stores.</value>
    protected virtual IReadOnlyCollection<Type> NotOurs => [typeof(RoutingPolicySpecs), typeof(WakeUpsSpecs), typeof(AttachmentStorageSpecs)];

    /// <summary>Tells whether a class belongs to the provider.</summary>
    /// <param name="specs">A class that runs specs, of the same assembly as this one.</param>
    /// <returns>By default, whether it is in this class's namespace or in one below it.</returns>
    protected virtual bool IsOurs(Type specs)
    {
        ArgumentNullException.ThrowIfNull(specs);
        return $"{specs.Namespace}.".StartsWith($"{GetType().Namespace}.", StringComparison.Ordinal);
    }

    /// <summary>No provider may forget a whole class.</summary>
    [Fact]
    public void Every_class_of_specs_is_run_for_this_provider()
    {
        // xunit runs public classes only.
        var run = GetType().Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && IsOurs(t)).ToList();
        var forgotten = SpecClasses().Except(NotOurs).Where(s => !run.Exists(t => t.IsSubclassOf(s))).Select(s => s.Name).Order(StringComparer.Ordinal).ToList();

        if (forgotten.Count > 0)
        {
            throw new XunitException(
                $"These specs are not run for the provider of {GetType().FullName}: {string.Join(", ", forgotten)}. "
                + "Derive a public class from each, or name it in NotOurs if the provider has nothing to do with it.");
        }
    }

    private static IEnumerable<Type> SpecClasses() => typeof(SpecCoverage).Assembly.GetExportedTypes()
        .Where(t => t.IsAbstract && t.GetMethods().Any(m => m.IsDefined(typeof(SpecAttribute)) || m.IsDefined(typeof(SpecTheoryAttribute))));
}
