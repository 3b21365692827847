using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class LeftMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "answered_at",
                table: "chats",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answered_by",
                table: "chats",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "message_id",
                table: "chats",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "chats_messages",
                table: "chats",
                column: "queue",
                filter: "message_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "chats_one_message",
                table: "chats",
                columns: new[] { "contact", "message_id" },
                unique: true,
                filter: "message_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "chats_unanswered",
                table: "chats",
                column: "queue",
                filter: "message_id IS NOT NULL AND answered_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "chats_messages",
                table: "chats");

            migrationBuilder.DropIndex(
                name: "chats_one_message",
                table: "chats");

            migrationBuilder.DropIndex(
                name: "chats_unanswered",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "answered_by",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "message_id",
                table: "chats");
        }
    }
}
