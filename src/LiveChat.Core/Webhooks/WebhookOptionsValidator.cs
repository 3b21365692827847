using Microsoft.Extensions.Options;

namespace LiveChat.Webhooks;

[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
