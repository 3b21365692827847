using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>Somebody's database has run the migrations of every version, and a node of the version before may still use it: they only add, and stay as they are.</summary>
public sealed partial class KeepingMigrations
{
    [Fact]
    public void The_tables_in_PostgreSQL_are_those_of_the_model() => HasNothingPending(PostgreSql());

    [Fact]
    public void The_tables_in_SQLite_are_those_of_the_model() => HasNothingPending(Sqlite());

    [Fact]
    public void Migrations_of_PostgreSQL_only_add() => OnlyAdd(PostgreSql());

    [Fact]
    public void Migrations_of_SQLite_only_add() => OnlyAdd(Sqlite());

    // A new migration adds a line. A line that is another one than before is a mistake: databases out there have run the old one.
    [Fact]
    public void Migrations_of_PostgreSQL_stay_as_they_are() => Assert.Equal(
        [
            "78d235addcf6224f 20261122222807_Initial",
            "7695a870cd253cc4 20261122224028_SettingsUploadsAudit",
            "606ab790878b0f0a 20261122231200_WordIndex",
            "7351087dd9a7a44d 20261123014842_RareChatsDeadLetters",
            "220e88030e0bb460 20261123042415_Followers",
            "282c98d97e81c851 20261129034713_QueueIdle",
            "20e0ae1b80b1b7d5 20261129154600_TransfersAndMemory",
            "e06a686515b64bda 20261129201001_AgentActivity",
            "8a1a9b711c0f76c8 20261129202457_LeftMessages",
            "c464c7590727973e 20261130060911_SignIns",
            "7421b0f824754ba1 20261130065957_Ratings",
            "17c7180e9b45ebe8 20261130110124_NotesTagsBlocks",
            "ece8cf78ce05b2af 20261130172609_Attachments",
            "51517d468834c49c 20261130201004_Redaction",
            "3ea33095cb63f9a8 20261201101215_FormWords",
            "e23637acddb72ec1 20261201104512_AgentRoles",
            "19bc0a31622356de 20261201131717_PostedUploads",
        ],
        Scripts(PostgreSql()));

    [Fact]
    public void Migrations_of_SQLite_stay_as_they_are() => Assert.Equal(
        [
            "b2dfc2b135287d2c 20261122215851_Initial",
            "1a083b3d8db60a38 20261122223848_SettingsUploadsAudit",
            "75d43570e0c68c71 20261122224706_WordIndex",
            "bfe196f22af40b06 20261123014800_RareChatsDeadLetters",
            "ace730ece7ab3710 20261123042409_Followers",
            "a2d2a087d3da10dd 20261129034709_QueueIdle",
            "b3ccd46e4e14a5fe 20261129154549_TransfersAndMemory",
            "9d64f4304692c801 20261129200904_AgentActivity",
            "2a57dc1eb31f0474 20261129202400_LeftMessages",
            "bdaca9f31f40877f 20261130060859_SignIns",
            "8035ba92be520f11 20261130065917_Ratings",
            "8e1ce7e869185158 20261130110057_NotesTagsBlocks",
            "e88c66264fa6d5b6 20261130172601_Attachments",
            "1fd99e7f2f6ce4eb 20261130200952_Redaction",
            "1712f48685b3ff50 20261201101200_FormWords",
            "f91b45d0759ac285 20261201104500_AgentRoles",
            "9e2f8b7150ebad66 20261201131709_PostedUploads",
        ],
        Scripts(Sqlite()));

    [Fact]
    public void What_takes_away_or_cannot_be_done_with_rows_there_is_no_addition()
    {
        Action<MigrationBuilder>[] steps =
            [
                m => m.DropTable("chats"),
                m => m.DropColumn("email", "chats"),
                m => m.DropIndex("chats_due", "chats"),
                m => m.RenameTable("chats", newName: "conversations"),
                m => m.RenameColumn("email", "chats", "mail"),
                m => m.AlterColumn<string>("email", "chats", nullable: false),
                m => m.DeleteData("settings_version", "id", 1),
                m => m.AddColumn<string>("nick", "chats", nullable: false),
                m => m.AddCheckConstraint("chats_have_a_name", "chats", "customer_name <> ''"),
                m => m.CreateIndex("chats_one_email", "chats", "email", unique: true),
                m =>
                {
                    m.AddColumn<string>("nick", "chats", nullable: false, defaultValue: "");
                    m.CreateIndex("chats_one_nick", "chats", "nick", unique: true);
                },
                m => m.Sql("DROP TABLE chats"),
                m => m.Sql("alter table chats rename column email to mail"),
                m => m.Sql("ALTER TABLE chats ALTER COLUMN email SET NOT NULL"),
                m => m.Sql("ALTER TABLE chats ADD COLUMN nick text, DROP COLUMN email"),
                m => m.Sql("ALTER TABLE chats ADD COLUMN nick text NOT NULL, ADD COLUMN age integer DEFAULT 0"),
                m => m.Sql("CREATE UNIQUE INDEX chats_one_email ON chats (email)"),
                m => m.Sql("TRUNCATE chats"),
                m => m.Sql("DELETE FROM chats"),
                m => m.Sql("CREATE INDEX chats_of_email ON chats (email); update chats SET email = ''"),
            ];

        Assert.All(steps, step => Assert.Single(NoAdditions(Operations(step))));
    }

    [Fact]
    public void What_old_rows_and_old_nodes_need_not_know_is_an_addition()
    {
        Action<MigrationBuilder>[] steps =
            [
                m => m.AddColumn<string>("nick", "chats", nullable: true),
                m => m.AddColumn<string>("nick", "chats", nullable: false, defaultValue: ""),
                m => m.AddColumn<long>("born", "chats", nullable: false, defaultValueSql: "0"),
                m => m.CreateIndex("chats_of_email", "chats", "email"),
                m =>
                {
                    m.AddColumn<string>("nick", "chats", nullable: true);
                    m.CreateIndex("chats_one_nick", "chats", ["contact", "nick"], unique: true);
                },
                m =>
                {
                    m.CreateTable("stars", t => new { Chat = t.Column<Guid>() });
                    m.CreateIndex("stars_one", "stars", "Chat", unique: true);
                },
                m => m.Sql("ALTER TABLE chats ADD COLUMN nick text; ALTER TABLE chats ADD COLUMN born integer NOT NULL DEFAULT 0"),
                m => m.Sql("CREATE TRIGGER stars_of_chat AFTER DELETE ON chats BEGIN DELETE FROM stars; END"),
            ];

        Assert.All(steps, step => Assert.Empty(NoAdditions(Operations(step))));
    }

    private static PostgreSqlDbContext PostgreSql() => new PostgreSqlDbContextFactory().CreateDbContext([]);

    private static SqliteDbContext Sqlite() => new SqliteDbContextFactory().CreateDbContext([]);

    private static void HasNothingPending(DbContext context)
    {
        using (context) Assert.False(context.Database.HasPendingModelChanges(), "Run dotnet ef migrations add.");
    }

    private static void OnlyAdd(DbContext context)
    {
        using (context)
        {
            var assembly = context.GetService<IMigrationsAssembly>();
            Assert.NotEmpty(assembly.Migrations);
            Assert.Empty(assembly.Migrations.SelectMany(
                m => NoAdditions(assembly.CreateMigration(m.Value, context.Database.ProviderName!).UpOperations).Select(o => $"{m.Key}: {o}")));
        }
    }

    private static List<MigrationOperation> Operations(Action<MigrationBuilder> step)
    {
        var builder = new MigrationBuilder(activeProvider: null);
        step(builder);
        return builder.Operations;
    }

    private static IEnumerable<string> NoAdditions(IReadOnlyList<MigrationOperation> operations)
    {
        var added = operations.OfType<CreateTableOperation>().Select(o => o.Name).ToHashSet(StringComparer.Ordinal);

        // All rows there have nothing in them, and an old node writes nothing: no two can be the same.
        var empty = operations.OfType<AddColumnOperation>()
            .Where(o => o is { IsNullable: true, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null }).Select(o => (o.Table, o.Name)).ToHashSet();
        return operations.Where(o => !IsAddition(o)).Select(o => o is SqlOperation sql ? sql.Sql : o.GetType().Name);

        bool IsAddition(MigrationOperation operation) => operation switch
        {
            CreateTableOperation or InsertDataOperation => true,
            CreateIndexOperation index => !index.IsUnique || added.Contains(index.Table) || index.Columns.Any(c => empty.Contains((index.Table, c))),
            AddColumnOperation column => column.IsNullable || (column.DefaultValue ?? column.DefaultValueSql ?? column.ComputedColumnSql) is not null,
            SqlOperation sql => !NoAddition().IsMatch(sql.Sql) && !ChangesRows().IsMatch(TriggerBodies().Replace(sql.Sql, "")),
            _ => false,
        };
    }

    /// <summary>The fingerprint of what each migration does to a database of the version before. Where and with which version of EF it is done makes no difference.</summary>
    private static List<string> Scripts(DbContext context)
    {
        using (context)
        {
            var migrator = context.GetService<IMigrator>();
            string[] names = [Migration.InitialDatabase, .. context.Database.GetMigrations()];
            return [.. names.Zip(names.Skip(1), (from, to) => $"{Fingerprint(migrator.GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions))} {to}")];
        }
    }

    private static string Fingerprint(string script)
    {
        var text = script.ReplaceLineEndings("\n").Replace($"'{ProductInfo.GetVersion()}'", "", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    [GeneratedRegex(
        """
        \b(
          DROP | RENAME | TRUNCATE | CREATE\s+UNIQUE
          | ALTER(?!\s+TABLE\s+\w+\s+ADD\s+COLUMN\b)
          | ADD\s+COLUMN\b(?![^;,]*\bDEFAULT\b)[^;,]*\bNOT\s+NULL
        )\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoAddition();

    [GeneratedRegex(@"(\A|;)\s*(DELETE|UPDATE)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangesRows();

    [GeneratedRegex(@"\bBEGIN\b.*?\bEND\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TriggerBodies();
}
