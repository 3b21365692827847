namespace LiveChat.ActivityLog;

/// <summary>What an item of the activity log is.</summary>
public enum ActivityType
{
    /// <summary>A chat.</summary>
    Chat,

    /// <summary>A message a customer left because nobody was there.</summary>
    Message,
}
