using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

[OptionsValidator]
internal sealed partial class QueueOptionsValidator : IValidateOptions<QueueOptions>;
