using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

[OptionsValidator]
internal sealed partial class TeamOptionsValidator : IValidateOptions<TeamOptions>;
