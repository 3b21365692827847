namespace LiveChat.Attachments;

/// <summary>
/// Looks whether a file is harmful, before anybody sees it. Asked once the file is kept, and again every minute while it answers NotScanned, throws, or takes longer than
/// <see cref="AttachmentOptions.ScanTimeout"/>: until it has decided the file is held, and refused when that takes longer than <see cref="AttachmentOptions.HoldFor"/>. Thread-safe. Without one files are not scanned.
/// </summary>
public interface IAttachmentScanner
{
    /// <summary>Looks at a file. Whoever cannot look at all of it has to say NotScanned: some scanners call files above a limit of theirs clean.</summary>
    /// <param name="content">The bytes as they would be served, from the first to the last.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="cancellationToken">Ends the wait: the answer is taken as NotScanned.</param>
    Task<ScanVerdict> ScanAsync(Stream content, long length, CancellationToken cancellationToken);
}
