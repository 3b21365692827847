using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class PostedUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_posted",
                table: "uploads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "uploads_sent",
                table: "uploads",
                columns: new[] { "changed_at", "id" },
                filter: "status = 'sent' AND NOT is_posted");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "uploads_sent",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "is_posted",
                table: "uploads");
        }
    }
}
