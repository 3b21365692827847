using LiveChat.ActivityLog;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>In which order chats are read. In words and not as parameters, so that the index of that order is used.</summary>
internal static class PageOrder
{
    /// <summary>How what comes later on the pages compares to where one ends.</summary>
    public static string Beyond(ActivityQuery query) => query.OldestFirst ? ">" : "<";

    /// <summary>What a statement orders by.</summary>
    public static string Direction(ActivityQuery query) => query.OldestFirst ? "ASC" : "DESC";
}
