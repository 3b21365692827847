namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks about an upload, or gives it up.</summary>
internal sealed record UploadRequest : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The upload, as <c>BeginUpload</c> answered it.</summary>
    public required string Id { get; init; }
}
