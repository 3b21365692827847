using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

/// <summary>What attributes cannot say about a team.</summary>
internal sealed class TeamRulesValidator : IValidateOptions<TeamOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamOptions options)
        => OptionsRefusal.Of(AutoMessage.Problems(options.AutoMessages).Select(p => p with { Text = $"Team '{name}': {p.Text}" }));
}
