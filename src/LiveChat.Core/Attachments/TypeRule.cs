using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Is one of the kinds that may be sent.</summary>
internal sealed class TypeRule(IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.Type;

    public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        => new(attempt.File is { } file && !options.Value.Types.Contains(file.Type) ? AttachmentCodes.TypeNotAllowed : null);
}
