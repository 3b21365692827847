namespace LiveChat.AspNetCore.Contract;

/// <summary>Begins an upload. The bytes follow over HTTP: <c>PUT …/api/uploads/{id}/parts/{number}</c>, then <c>POST …/api/uploads/{id}/finish</c>.</summary>
internal sealed record BeginUpload : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A UUID the client made for this file. Beginning again with the same id goes on with the same upload, and answers a new ticket.</summary>
    public required string UploadId { get; init; }

    /// <summary>What the file is called; cleaned on the server.</summary>
    public required string Name { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }
}
