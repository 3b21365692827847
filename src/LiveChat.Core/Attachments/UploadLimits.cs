namespace LiveChat.Attachments;

/// <summary>How much one chat may upload.</summary>
/// <param name="Open">How many uploads may be under way at once; at least 1.</param>
/// <param name="Bytes">How large all files of the chat may be together, in bytes; refused ones do not count.</param>
public sealed record UploadLimits(int Open, long Bytes)
{
    /// <summary>3 uploads at once, 1 GiB together.</summary>
    public static UploadLimits Default { get; } = new(3, 1L << 30);

    /// <summary>Whether another upload may begin. A store asks it under a lock of the chat.</summary>
    /// <param name="open">How many uploads of the chat are under way.</param>
    /// <param name="bytes">How large the planned sizes of the chat's uploads are together, without refused ones.</param>
    /// <param name="plan">The upload that is to begin.</param>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public UploadRefusal? Refuse(int open, long bytes, UploadPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Size > Bytes - bytes) return UploadRefusal.QuotaExceeded;

        return open >= Open ? UploadRefusal.TooManyOpen : null;
    }
}
