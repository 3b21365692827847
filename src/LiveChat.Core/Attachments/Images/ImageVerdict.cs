namespace LiveChat.Attachments.Images;

/// <summary>What the walk through a file found. A closed hierarchy.</summary>
internal abstract record ImageVerdict
{
    private ImageVerdict() { }

    /// <summary>It is a picture, and all that is needed to see it was written.</summary>
    public sealed record Accepted(ImageFacts Facts) : ImageVerdict;

    /// <summary>It is none, or none that is taken; what was written until then is worth nothing.</summary>
    /// <param name="Code">One of <see cref="ImageRefusal"/>.</param>
    public sealed record Refused(string Code) : ImageVerdict;
}
