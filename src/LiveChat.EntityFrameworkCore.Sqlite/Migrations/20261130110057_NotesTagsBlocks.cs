using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class NotesTagsBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "block_reason",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "blocked_at",
                table: "contacts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "blocked_by",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "blocked_by_name",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "user_agent",
                table: "chats",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "languages",
                table: "agents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "chat_tags",
                columns: table => new
                {
                    chat = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tag = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chat_tags", x => new { x.chat, x.tag });
                });

            migrationBuilder.CreateTable(
                name: "team_entries",
                columns: table => new
                {
                    chat = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by_kind = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    is_rewritten = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_entries", x => new { x.chat, x.number });
                });

            migrationBuilder.CreateTable(
                name: "team_logs",
                columns: table => new
                {
                    chat = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_logs", x => x.chat);
                });

            migrationBuilder.CreateIndex(
                name: "contacts_blocked",
                table: "contacts",
                column: "blocked_at",
                filter: "blocked_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "chat_tags_by_tag",
                table: "chat_tags",
                columns: new[] { "tag", "chat" });

            migrationBuilder.CreateIndex(
                name: "team_entries_once",
                table: "team_entries",
                columns: new[] { "chat", "author", "entry_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chat_tags");

            migrationBuilder.DropTable(
                name: "team_entries");

            migrationBuilder.DropTable(
                name: "team_logs");

            migrationBuilder.DropIndex(
                name: "contacts_blocked",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "block_reason",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "blocked_at",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "blocked_by",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "blocked_by_name",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "user_agent",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "languages",
                table: "agents");
        }
    }
}
