using Microsoft.Extensions.Options;

namespace LiveChat.Settings;

/// <summary>Asks the rules that the options of code obey. Pure.</summary>
internal sealed class SettingsCheck<TOptions>(IEnumerable<IValidateOptions<TOptions>> rules)
    where TOptions : class
{
    /// <summary>What is wrong. Rules of the host's own name no field.</summary>
    public IReadOnlyList<SettingsProblem> Problems(string name, TOptions options)
        => [.. rules.Select(r => r.Validate(name, options)).Where(r => r.Failed).SelectMany(r => r is OptionsRefusal refusal ? refusal.Problems : (r.Failures ?? []).Select(f => new SettingsProblem("", SettingsProblemKind.Invalid, f)))];
}
