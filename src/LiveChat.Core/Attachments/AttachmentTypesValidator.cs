using LiveChat.Attachments.Images;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>What cannot be known by its structure cannot be allowed.</summary>
internal sealed class AttachmentTypesValidator : IValidateOptions<AttachmentOptions>
{
    public ValidateOptionsResult Validate(string? name, AttachmentOptions options)
        => options.Types.FirstOrDefault(t => ImageMediaTypes.ExtensionsOf(t) is []) is { } unknown
            ? ValidateOptionsResult.Fail($"AttachmentOptions.Types names '{unknown}'. There are only image/jpeg, image/png and image/gif.")
            : options.Types.Count > 0 && options.MaxBytes > (long)options.PartSize * UploadPlan.MaxParts
                ? ValidateOptionsResult.Fail($"AttachmentOptions.MaxBytes needs more than {UploadPlan.MaxParts} parts of AttachmentOptions.PartSize. Make parts larger.")
                : ValidateOptionsResult.Success;
}
