using LiveChat.Testing;
using LiveChat.Testing.Attachments;
using LiveChat.Testing.Routing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlCoverage : SpecCoverage
{
    protected override IReadOnlyCollection<Type> NotOurs => [typeof(RoutingPolicySpecs), typeof(AttachmentStorageSpecs)];
}
