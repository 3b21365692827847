using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "contact",
                table: "uploads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "height",
                table: "uploads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "message",
                table: "uploads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stored_key",
                table: "uploads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "width",
                table: "uploads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "attachments_enabled",
                table: "chats",
                type: "boolean",
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
