namespace LiveChat.AspNetCore.Contract;

/// <summary>The agent goes, and every chat goes back to its queue at once.</summary>
internal sealed record SignOut : WireRecord;
