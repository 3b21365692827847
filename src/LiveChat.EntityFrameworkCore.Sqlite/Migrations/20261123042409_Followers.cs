using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Followers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "chat",
                table: "outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "through",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "outbox_following",
                table: "outbox",
                columns: new[] { "kind", "due_at" },
                filter: "status = 'following'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_following",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "chat",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "through",
                table: "outbox");
        }
    }
}
