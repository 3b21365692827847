using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <summary>
    /// The answers of forms in the index of words, as number 4294967295 of their chat. The trigger takes them out in the same write that changes them; where the chat is deleted, they go
    /// with all its documents.
    /// </summary>
    internal sealed partial class FormWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- Those of chats that are there are listed, and taken in by whoever fills the index.
            INSERT INTO words_due (chat, sequence) SELECT id, 4294967295 FROM chats WHERE form <> '[]';

            CREATE TRIGGER words_form_added AFTER INSERT ON chats WHEN new.form <> '[]' BEGIN
              INSERT INTO words_due (chat, sequence) VALUES (new.id, 4294967295);
            END;

            CREATE TRIGGER words_form_changed AFTER UPDATE OF form ON chats WHEN old.form IS NOT new.form BEGIN
              DELETE FROM word_index WHERE rowid = (SELECT (number << 32) + 4294967295 FROM chat_numbers WHERE chat = old.id);
              INSERT OR IGNORE INTO words_due (chat, sequence) VALUES (new.id, 4294967295);
            END;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER words_form_changed;
            DROP TRIGGER words_form_added;
            DELETE FROM words_due WHERE sequence = 4294967295;
            DELETE FROM word_index WHERE rowid IN (SELECT (number << 32) + 4294967295 FROM chat_numbers);
            """);
    }
}
