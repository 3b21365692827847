using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>What waits for the writer: a message or marks, which share transactions, or work that has one of its own.</summary>
internal readonly record struct QueuedWrite(PendingAppend? Append = null, PendingMarks? Marks = null, ISqliteWork? Work = null);
