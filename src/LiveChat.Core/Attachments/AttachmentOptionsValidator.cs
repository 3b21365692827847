using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

[OptionsValidator]
internal sealed partial class AttachmentOptionsValidator : IValidateOptions<AttachmentOptions>;
