using LiveChat.Settings;
using LiveChat.Teams;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueTeamsValidator(TeamCatalog teams) : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        var unknown = options.Teams.Except(teams.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return unknown.Length == 0
            ? ValidateOptionsResult.Success
            : OptionsRefusal.Of(
                nameof(QueueOptions.Teams), SettingsProblemKind.Unknown, $"Queue '{name}' names the team '{unknown[0]}', which does not exist. Add it with AddTeam(\"{unknown[0]}\").");
    }
}
