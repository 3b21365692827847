using LiveChat.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteCoverage : SpecCoverage;
