using LiveChat.Testing;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteCoverage : SpecCoverage
{
    // Search in a database is not there yet.
    protected override IReadOnlyCollection<Type> NotOurs => [.. base.NotOurs, typeof(ActivityLogSpecs)];
}
