using LiveChat.Agents;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Refuses what no sign-in could say either.</summary>
internal sealed class AgentSettingsValidator : IValidateOptions<AgentSettings>
{
    public ValidateOptionsResult Validate(string? name, AgentSettings options) => OptionsRefusal.Of(Problems(options));

    private static IEnumerable<SettingsProblem> Problems(AgentSettings settings)
    {
        if (settings.Capacity is < 1 or > AgentOptions.MaxCapacity)
            yield return new(nameof(settings.Capacity), SettingsProblemKind.OutOfRange, $"An agent has a capacity of 1 to {AgentOptions.MaxCapacity}.");
        if (settings.Languages.Count > AgentLanguages.Most)
            yield return new(nameof(settings.Languages), SettingsProblemKind.TooLong, $"An agent speaks at most {AgentLanguages.Most} languages. Take some away.");
        foreach (var language in settings.Languages.Where(l => !AgentLanguages.IsTag(l)))
            yield return new(nameof(settings.Languages), SettingsProblemKind.Invalid, $"'{language}' is no language. Write tags such as de or pt-BR.");
    }
}
