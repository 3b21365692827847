using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.PostgreSql.Migrations
{
    /// <summary>
    /// The index of words, in columns of the rows they are the words of: rewriting a row takes them out in the same write, deleting it takes them with it.
    /// EF knows nothing of them. They are null until somebody fills them in; the partial indexes hold what is missing.
    /// </summary>
    internal sealed partial class WordIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE entries ADD COLUMN words tsvector;
            ALTER TABLE contacts ADD COLUMN words tsvector;

            CREATE INDEX entries_words ON entries USING gin (words);
            CREATE INDEX entries_without_words ON entries (chat, sequence) WHERE words IS NULL AND message_id IS NOT NULL;
            CREATE INDEX contacts_words ON contacts USING gin (words);
            CREATE INDEX contacts_without_words ON contacts (id) WHERE words IS NULL;

            CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.words := NULL;
              RETURN NEW;
            END $$;

            CREATE TRIGGER entries_forget_words BEFORE UPDATE OF content ON entries FOR EACH ROW EXECUTE FUNCTION forget_words();
            CREATE TRIGGER contacts_forget_words BEFORE UPDATE OF name, email ON contacts FOR EACH ROW EXECUTE FUNCTION forget_words();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER contacts_forget_words ON contacts;
            DROP TRIGGER entries_forget_words ON entries;
            DROP FUNCTION forget_words();
            ALTER TABLE contacts DROP COLUMN words;
            ALTER TABLE entries DROP COLUMN words;
            """);
    }
}
