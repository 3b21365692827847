using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
