namespace LiveChat.ActivityLog;

/// <summary>What an item of the activity log is.</summary>
public enum ActivityType
{
    /// <summary>A chat.</summary>
    Chat,
}
