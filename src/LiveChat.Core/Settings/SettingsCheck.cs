using Microsoft.Extensions.Options;

namespace LiveChat.Settings;

/// <summary>Asks the rules that the options of code obey. Pure.</summary>
internal sealed class SettingsCheck<TOptions>(IEnumerable<IValidateOptions<TOptions>> rules)
    where TOptions : class
{
    public IReadOnlyList<SettingsProblem> Problems(string name, TOptions options)
        => [.. rules.Select(r => r.Validate(name, options)).Where(r => r.Failed).SelectMany(r => r is OptionsRefusal refusal ? refusal.Problems : (r.Failures ?? []).Select(f => Read(name, f)))];

    /// <summary>Of attributes: <c>RingTimeout: The field billing.RingTimeout must be between …</c>. Other rules of the host's own say nothing of fields.</summary>
    private static SettingsProblem Read(string name, string failure)
    {
        var at = failure.IndexOf($" {name}.", StringComparison.Ordinal);
        if (at < 0) return new("", SettingsProblemKind.Invalid, failure);

        var path = failure.AsSpan(at + name.Length + 2);
        var end = path.IndexOf(' ');
        var kind = failure.Contains(" is required", StringComparison.Ordinal) ? SettingsProblemKind.Required
            : failure.Contains("maximum length", StringComparison.Ordinal) ? SettingsProblemKind.TooLong
            : failure.Contains("must be between", StringComparison.Ordinal) ? SettingsProblemKind.OutOfRange
            : SettingsProblemKind.Invalid;
        var sentence = failure.IndexOf(": ", StringComparison.Ordinal);
        return new((end < 0 ? path : path[..end]).TrimEnd('.').ToString(), kind, sentence < 0 || sentence > at ? failure : failure[(sentence + 2)..]);
    }
}
