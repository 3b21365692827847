namespace LiveChat.Attachments;

/// <summary>
/// Says no to a file. All are asked when an upload begins, when its structure is known, and when it is sent; the first no counts, the built-in rules come first. What is served is one
/// of three kinds of pictures whatever rules say. A rule that throws lets nothing pass. Thread-safe. Add one with <c>AddAttachmentRule</c>, take a built-in one away with <c>RemoveAttachmentRule</c>.
/// </summary>
public interface IAttachmentRule
{
    /// <summary>The rule's name; the built-in ones are in <see cref="AttachmentRules"/>. Of several rules with one name the last added is asked.</summary>
    string Name { get; }

    /// <summary>Decides about a file.</summary>
    /// <param name="attempt">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A stable code that says why not: one of <see cref="AttachmentCodes"/>, or one's own of 1 to 40 lower case letters, digits and underscores; <see langword="null"/> for yes.</returns>
    ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken);
}
