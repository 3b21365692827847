using LiveChat.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlCoverage : SpecCoverage;
