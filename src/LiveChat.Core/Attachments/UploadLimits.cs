namespace LiveChat.Attachments;

/// <summary>How much one chat may upload.</summary>
/// <param name="Open">How many uploads may be under way at once; at least 1.</param>
/// <param name="Bytes">How large all files of the chat may be together, in bytes; refused ones do not count.</param>
/// <param name="Begun">How many uploads may ever be begun in the chat, those that came to nothing too.</param>
public sealed record UploadLimits(int Open, long Bytes, int Begun = 1_000)
{
    /// <summary>3 uploads at once, 1 GiB together, 1,000 ever begun.</summary>
    public static UploadLimits Default { get; } = new(3, 1L << 30);

    /// <summary>Whether another upload may begin. A store asks it under a lock of the chat.</summary>
    /// <param name="begun">How many uploads of the chat were ever begun.</param>
    /// <param name="open">How many uploads of the chat are under way.</param>
    /// <param name="bytes">How large the planned sizes of the chat's uploads are together, without refused ones.</param>
    /// <param name="plan">The upload that is to begin.</param>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public UploadRefusal? Refuse(int begun, int open, long bytes, UploadPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (begun >= Begun || plan.Size > Bytes - bytes) return UploadRefusal.QuotaExceeded;

        return open >= Open ? UploadRefusal.TooManyOpen : null;
    }
}
