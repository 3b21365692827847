using Microsoft.Extensions.Options;

namespace LiveChat.Mail;

[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;
