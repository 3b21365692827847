namespace LiveChat.AspNetCore.Contract;

/// <summary>An upload as it stands.</summary>
internal sealed record UploadDto : WireRecord
{
    /// <summary>The upload, 32 hexadecimal digits. Sent with a message, it is the attachment's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required UploadStatusDto Status { get; init; }

    /// <summary>How many bytes each part has, but for the last.</summary>
    public required int PartSize { get; init; }

    /// <summary>How many parts have come, from the first; the next one is this plus 1.</summary>
    public required int Received { get; init; }

    /// <summary>What lets parts pass, for half an hour: <c>Authorization: Bearer</c>. Only from <c>BeginUpload</c>.</summary>
    public string? Ticket { get; init; }

    /// <summary>What will go with the message, once it is ready.</summary>
    public AttachmentDto? Attachment { get; init; }

    /// <summary>Why it was refused: a code from docs/errors.md.</summary>
    public string? Code { get; init; }
}
