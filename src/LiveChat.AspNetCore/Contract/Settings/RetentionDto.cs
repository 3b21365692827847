namespace LiveChat.AspNetCore.Contract;

/// <summary>After how long a chat that is over is redacted by itself.</summary>
internal sealed record RetentionDto : WireRecord
{
    /// <summary>How many days after its end, 1 to 3,650; code may say less than one. Absent for never.</summary>
    public double? Days { get; init; }
}
