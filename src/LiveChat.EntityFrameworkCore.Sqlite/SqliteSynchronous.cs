namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>What is waited for before a write counts as done; SQLite's own <c>PRAGMA synchronous</c>.</summary>
public enum SqliteSynchronous
{
    /// <summary>The disk has it. What was acknowledged survives the loss of power.</summary>
    Full,

    /// <summary>The operating system has it. What was acknowledged survives the end of the process, but the last of it not the loss of power.</summary>
    Normal,

    /// <summary>Nothing. The loss of power may leave a file that cannot be read any more.</summary>
    Off,
}
