using Microsoft.Extensions.Options;

namespace LiveChat.Settings;

/// <summary>Options that a rule refuses, with the fields that are wrong. At start it says the same as any other failure.</summary>
internal sealed class OptionsRefusal : ValidateOptionsResult
{
    private OptionsRefusal(IReadOnlyList<SettingsProblem> problems)
    {
        Problems = problems;
        Failed = true;
        Failures = [.. problems.Select(p => p.Text)];
        FailureMessage = string.Join("; ", Failures);
    }

    public IReadOnlyList<SettingsProblem> Problems { get; }

    public static ValidateOptionsResult Of(IEnumerable<SettingsProblem> problems)
    {
        SettingsProblem[] all = [.. problems];
        return all is [] ? Success : new OptionsRefusal(all);
    }

    public static ValidateOptionsResult Of(string field, SettingsProblemKind kind, string text) => new OptionsRefusal([new(field, kind, text)]);
}
