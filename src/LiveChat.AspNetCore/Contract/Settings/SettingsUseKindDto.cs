namespace LiveChat.AspNetCore.Contract;

/// <summary>What needs settings.</summary>
internal enum SettingsUseKindDto
{
    /// <summary>A queue: has the team, or hands its chats on to the queue.</summary>
    Queue,

    /// <summary>A widget: its chats go to the queue, or an answer of its form leads there.</summary>
    Widget,

    /// <summary>Chats of the queue that are not over.</summary>
    OpenChats,
}
