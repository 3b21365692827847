namespace LiveChat.Attachments.Images;

/// <summary>Ends a walk, from however deep in a file. It does not leave <see cref="ImageStructure"/>.</summary>
internal sealed class StructureException(string code) : Exception
{
    /// <summary>One of <see cref="ImageRefusal"/>.</summary>
    public string Code => code;

    public static StructureException Corrupt() => new(ImageRefusal.Corrupt);
}
