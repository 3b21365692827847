using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Says what it is. Whether that is true is another rule.</summary>
internal sealed class NameRule(IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.Name;

    public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        => new(options.Value.Extensions.Contains(Path.GetExtension(attempt.FileName), StringComparer.OrdinalIgnoreCase) ? null : AttachmentCodes.ExtensionNotAllowed);
}
