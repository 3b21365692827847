using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class RareChatsDeadLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "outbox_dead",
                table: "outbox",
                columns: new[] { "kind", "reference" },
                filter: "status = 'dead'");

            migrationBuilder.CreateIndex(
                name: "outbox_done",
                table: "outbox",
                column: "due_at",
                filter: "status = 'done'");

            migrationBuilder.CreateIndex(
                name: "chats_of_agent",
                table: "chats",
                column: "agent",
                filter: "agent IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "chats_of_queue",
                table: "chats",
                column: "queue");

            migrationBuilder.CreateIndex(
                name: "chats_started",
                table: "chats",
                column: "started_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_dead",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "outbox_done",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "chats_of_agent",
                table: "chats");

            migrationBuilder.DropIndex(
                name: "chats_of_queue",
                table: "chats");

            migrationBuilder.DropIndex(
                name: "chats_started",
                table: "chats");
        }
    }
}
