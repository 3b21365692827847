using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveChat.EntityFrameworkCore.Sqlite.Migrations
{
    /// <summary>
    /// The index of words. EF knows nothing of its tables: it has no virtual ones.
    /// A document of the index is a message, or (as number 0 of a chat) its customer. Its rowid is the chat's number and the sequence, so the index has its hits in the order
    /// of the activity log. The triggers take a document out in the same write that changes or deletes what it is about; <c>secure-delete</c> leaves no word behind.
    /// The words come prepared, separated by spaces: the tokenizer <c>ascii</c> only splits them again.
    /// </summary>
    internal sealed partial class WordIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            CREATE TABLE chat_numbers (number INTEGER PRIMARY KEY AUTOINCREMENT, chat BLOB NOT NULL UNIQUE);

            CREATE VIRTUAL TABLE word_index USING fts5 (words, tokenize = 'ascii', detail = none, columnsize = 0);
            INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);

            -- New entries are taken in by their rowid, so that adding one costs nothing; everything else that is to be taken in is listed.
            CREATE TABLE words_progress (id INTEGER PRIMARY KEY CHECK (id = 1), through INTEGER NOT NULL);
            CREATE TABLE words_due (chat BLOB NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (chat, sequence)) WITHOUT ROWID;

            INSERT INTO words_progress (id, through) VALUES (1, 0);
            INSERT INTO chat_numbers (chat) SELECT id FROM chats ORDER BY id;
            INSERT INTO words_due (chat, sequence) SELECT id, 0 FROM chats;

            CREATE TRIGGER words_chat_added AFTER INSERT ON chats BEGIN
              INSERT INTO chat_numbers (chat) VALUES (new.id);
              INSERT INTO words_due (chat, sequence) VALUES (new.id, 0);
            END;

            CREATE TRIGGER words_chat_deleted AFTER DELETE ON chats BEGIN
              DELETE FROM word_index WHERE rowid BETWEEN (SELECT number << 32 FROM chat_numbers WHERE chat = old.id) AND (SELECT (number << 32) + 4294967295 FROM chat_numbers WHERE chat = old.id);
              DELETE FROM words_due WHERE chat = old.id;
              DELETE FROM chat_numbers WHERE chat = old.id;
            END;

            CREATE TRIGGER words_entry_changed AFTER UPDATE OF content ON entries BEGIN
              DELETE FROM word_index WHERE rowid = (SELECT (number << 32) + old.sequence FROM chat_numbers WHERE chat = old.chat);
              INSERT OR IGNORE INTO words_due (chat, sequence) VALUES (new.chat, new.sequence);
            END;

            -- SQLite may give the rowid of the last entry again.
            CREATE TRIGGER words_entry_deleted AFTER DELETE ON entries BEGIN
              DELETE FROM word_index WHERE rowid = (SELECT (number << 32) + old.sequence FROM chat_numbers WHERE chat = old.chat);
              DELETE FROM words_due WHERE chat = old.chat AND sequence = old.sequence;
              UPDATE words_progress SET through = (SELECT coalesce(max(rowid), 0) FROM entries) WHERE through > (SELECT coalesce(max(rowid), 0) FROM entries);
            END;

            CREATE TRIGGER words_contact_added AFTER INSERT ON contacts BEGIN
              INSERT OR IGNORE INTO words_due (chat, sequence) SELECT id, 0 FROM chats WHERE contact = new.id;
            END;

            CREATE TRIGGER words_contact_changed AFTER UPDATE OF name, email ON contacts WHEN old.name IS NOT new.name OR old.email IS NOT new.email BEGIN
              DELETE FROM word_index WHERE rowid IN (SELECT n.number << 32 FROM chats c JOIN chat_numbers n ON n.chat = c.id WHERE c.contact = old.id);
              INSERT OR IGNORE INTO words_due (chat, sequence) SELECT id, 0 FROM chats WHERE contact = new.id;
            END;

            CREATE TRIGGER words_contact_deleted AFTER DELETE ON contacts BEGIN
              DELETE FROM word_index WHERE rowid IN (SELECT n.number << 32 FROM chats c JOIN chat_numbers n ON n.chat = c.id WHERE c.contact = old.id);
            END;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TRIGGER words_contact_deleted;
            DROP TRIGGER words_contact_changed;
            DROP TRIGGER words_contact_added;
            DROP TRIGGER words_entry_deleted;
            DROP TRIGGER words_entry_changed;
            DROP TRIGGER words_chat_deleted;
            DROP TRIGGER words_chat_added;
            DROP TABLE words_due;
            DROP TABLE words_progress;
            DROP TABLE word_index;
            DROP TABLE chat_numbers;
            """);
    }
}
