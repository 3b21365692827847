using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.DependencyInjection;

[OptionsValidator]
internal sealed partial class LiveChatHostOptionsValidator : IValidateOptions<LiveChatHostOptions>;
