using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Followers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "chat",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "through",
                table: "outbox",
                type: "bigint",
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
