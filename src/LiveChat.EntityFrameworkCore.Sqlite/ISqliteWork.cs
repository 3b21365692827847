namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Work for the writer's thread that shares no transaction.</summary>
internal interface ISqliteWork
{
    /// <summary>Does the work. What it throws is handed to <see cref="Fail"/>.</summary>
    void Run(SqliteSession session);

    /// <summary>Tells whoever waits that the work is done.</summary>
    void Answer();

    void Fail(Exception exception);
}
