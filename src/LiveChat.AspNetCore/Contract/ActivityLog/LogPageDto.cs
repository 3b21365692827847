namespace LiveChat.AspNetCore.Contract;

/// <summary>Some rows of the activity log.</summary>
internal sealed record LogPageDto : WireRecord
{
    /// <summary>The rows; the chat that started last comes first.</summary>
    public required IReadOnlyList<LogRowDto> Rows { get; init; }

    /// <summary>Where the next page begins; absent when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>How many rows all pages have; absent unless asked for.</summary>
    public long? Total { get; init; }
}
