using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal sealed partial class TransfersAndMemory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "in_queue_since",
                table: "chats",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_agent",
                table: "chats",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_agent_at",
                table: "chats",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "overflows",
                table: "chats",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "queued_by",
                table: "chats",
                type: "text",
                nullable: false,
                defaultValue: "start");

            migrationBuilder.AddColumn<string>(
                name: "transfer",
                table: "chats",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "left_at",
                table: "agent_idle",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "in_queue_since",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "last_agent",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "last_agent_at",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "overflows",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "queued_by",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "transfer",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "left_at",
                table: "agent_idle");
        }
    }
}
