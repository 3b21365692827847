using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

/// <summary>What attributes cannot say about a team.</summary>
internal sealed class TeamRulesValidator : IValidateOptions<TeamOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamOptions options)
    {
        string[] wrong = [.. AutoMessage.Problems(options.AutoMessages).Select(p => $"Team '{name}': {p}")];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
