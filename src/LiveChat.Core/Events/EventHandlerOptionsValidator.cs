using Microsoft.Extensions.Options;

namespace LiveChat.Events;

[OptionsValidator]
internal sealed partial class EventHandlerOptionsValidator : IValidateOptions<EventHandlerOptions>;
