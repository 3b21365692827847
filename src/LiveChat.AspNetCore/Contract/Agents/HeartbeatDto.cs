namespace LiveChat.AspNetCore.Contract;

/// <summary>The answer to a sign of life.</summary>
/// <param name="ServerTime">The server's clock, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record HeartbeatDto(long ServerTime) : WireRecord;
