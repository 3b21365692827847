using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>The names of the built-in rules, in the order in which they are asked.</summary>
public static class AttachmentRules
{
    /// <summary>The file is not larger than <see cref="AttachmentOptions.MaxBytes"/>.</summary>
    public const string Size = "size";

    /// <summary>The name ends as those of <see cref="AttachmentOptions.Types"/> do.</summary>
    public const string Name = "name";

    /// <summary>The content is one of <see cref="AttachmentOptions.Types"/>.</summary>
    public const string Type = "type";

    /// <summary>The chat has not more than <see cref="AttachmentOptions.FilesPerChat"/>.</summary>
    public const string Count = "count";

    /// <summary>The files of the chat are not larger than <see cref="AttachmentOptions.BytesPerChat"/> together.</summary>
    public const string ChatQuota = "chat-quota";

    /// <summary>The files of the customer within a day are not larger than <see cref="AttachmentOptions.BytesPerVisitor"/> together.</summary>
    public const string VisitorQuota = "visitor-quota";

    internal static IEnumerable<IAttachmentRule> BuiltIn(IUploadStore uploads, IOptions<AttachmentOptions> options) =>
    [
        new SizeRule(options), new NameRule(options), new TypeRule(options), new CountRule(options), new ChatQuotaRule(options), new VisitorQuotaRule(uploads, options),
    ];
}
