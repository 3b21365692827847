namespace LiveChat.AspNetCore.Contract;

/// <summary>One error a call may answer.</summary>
/// <param name="Code">The stable code, a contract: codes are added, never renamed.</param>
/// <param name="HttpStatus">The status of the same error over HTTP.</param>
/// <param name="Meaning">One sentence for developers; also the source of docs/errors.md.</param>
/// <param name="Retry">Whether sending the same again later may succeed.</param>
internal sealed record ErrorCode(string Code, int HttpStatus, string Meaning, bool Retry = false);
