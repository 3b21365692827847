using LiveChat.Faults.Hosting;
using LiveChat.Faults.Killing;

namespace LiveChat.Faults.PostgreSql;

[RequiresPostgreSqlServer]
public sealed class GoingOnAfterAKillOverPostgreSql(PostgreSqlServer server) : GoingOnAfterAKill(new ShopFolder(server.ConnectionString)), IClassFixture<PostgreSqlServer>;
