using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "contact",
                table: "uploads",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "height",
                table: "uploads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "message",
                table: "uploads",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "stored_key",
                table: "uploads",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "width",
                table: "uploads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "attachments_enabled",
                table: "chats",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "uploads_of_contact",
                table: "uploads",
                columns: new[] { "contact", "began_at" },
                filter: "contact IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "uploads_unsent",
                table: "uploads",
                column: "changed_at",
                filter: "status IN ('held', 'ready')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "uploads_of_contact",
                table: "uploads");

            migrationBuilder.DropIndex(
                name: "uploads_unsent",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "height",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "message",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "stored_key",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "width",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "attachments_enabled",
                table: "chats");
        }
    }
}
