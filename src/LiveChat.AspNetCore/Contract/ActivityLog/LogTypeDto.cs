namespace LiveChat.AspNetCore.Contract;

/// <summary>What a row of the activity log is.</summary>
internal enum LogTypeDto
{
    /// <summary>A chat.</summary>
    Chat,

    /// <summary>A message a customer left because nobody was there.</summary>
    Message,
}
