using LiveChat.Faults.PostgreSql;
using LiveChat.Testing;

namespace LiveChat.Faults.Namespaces;

/// <summary>For tests with nodes that have a network of their own, over a PostgreSQL of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresNetworkNamespacesAttribute : RequirementAttribute
{
    public override string? Missing => OwnNetwork.Missing ?? new RequiresPostgreSqlServerAttribute().Missing;
}
