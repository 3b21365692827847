namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>A document that is not in the index yet, with the words it will be found by.</summary>
internal sealed record DueDocument(Document Id, IReadOnlyCollection<string> Words);
