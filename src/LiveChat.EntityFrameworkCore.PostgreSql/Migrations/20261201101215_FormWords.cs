using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <summary>
    /// The words of the answers of forms, in a column of their chats: rewriting them takes the words out in the same write. EF knows nothing of it. It is null until somebody fills it in;
    /// the partial index holds what is missing.
    /// </summary>
    internal sealed partial class FormWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE chats ADD COLUMN words tsvector;

            CREATE INDEX chats_words ON chats USING gin (words);
            CREATE INDEX chats_without_words ON chats (id) WHERE words IS NULL AND form <> '[]';

            CREATE TRIGGER chats_forget_words BEFORE UPDATE OF form ON chats FOR EACH ROW WHEN (OLD.form IS DISTINCT FROM NEW.form) EXECUTE FUNCTION forget_words();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER chats_forget_words ON chats;
            ALTER TABLE chats DROP COLUMN words;
            """);
    }
}
