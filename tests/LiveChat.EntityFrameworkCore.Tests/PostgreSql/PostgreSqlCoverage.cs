using LiveChat.Testing;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlCoverage : SpecCoverage
{
    // Search in PostgreSQL is not there yet.
    protected override IReadOnlyCollection<Type> NotOurs => [.. base.NotOurs, typeof(ActivityLogSpecs)];
}
