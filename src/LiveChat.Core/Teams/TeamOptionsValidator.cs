using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

/// <summary>What the attributes say.</summary>
internal sealed class TeamOptionsValidator : IValidateOptions<TeamOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamOptions options) => OptionsRefusal.Of(AttributeRules.Problems(options, name));
}
