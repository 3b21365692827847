namespace LiveChat.AspNetCore.Contract;

/// <summary>The place in the queue changed.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Position">The place, from 1.</param>
/// <param name="Wait">How long it may take from there; absent when too little is known.</param>
internal sealed record PositionEvent(string ChatId, int Position, WaitDto? Wait = null) : WireRecord;
