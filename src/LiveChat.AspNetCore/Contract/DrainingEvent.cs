namespace LiveChat.AspNetCore.Contract;

/// <summary>The server is about to stop: connect again, at a random moment within the time, so that not everybody comes at once.</summary>
/// <param name="WithinMs">How much time there is, in milliseconds; 0 means at once.</param>
internal sealed record DrainingEvent(int WithinMs) : WireRecord;
