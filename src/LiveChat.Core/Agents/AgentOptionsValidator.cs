using Microsoft.Extensions.Options;

namespace LiveChat.Agents;

[OptionsValidator]
internal sealed partial class AgentOptionsValidator : IValidateOptions<AgentOptions>;
