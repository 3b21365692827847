namespace LiveChat.EntityFrameworkCore.Attachments;

/// <summary>A part of an upload in the database.</summary>
internal sealed class UploadPartRow
{
    public required Guid Upload { get; init; }
    public required int Number { get; init; }
    public required long Length { get; init; }
    public required string Hash { get; init; }
}
