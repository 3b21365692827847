namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks what the activity log can be searched by.</summary>
internal sealed record GetLogChoices : WireRecord;
