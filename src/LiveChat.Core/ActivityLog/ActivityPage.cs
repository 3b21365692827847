namespace LiveChat.ActivityLog;

/// <summary>Some items of the activity log.</summary>
/// <param name="Items">The items, in the order that was asked for.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> when this is the last.</param>
public sealed record ActivityPage(IReadOnlyList<ActivityItem> Items, ActivityCursor? Next)
{
    /// <summary>Tells how many items there are.</summary>
    public override string ToString() => $"Page of {Items.Count} items";
}
