using LiveChat.Detection;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

/// <summary>Refuses what names no detector, and times that no code may set either.</summary>
internal sealed class RulesValidator(DetectorCatalog catalog, IEnumerable<IValidateOptions<RetentionOptions>> retention) : IValidateOptions<RedactionRules>
{
    public ValidateOptionsResult Validate(string? name, RedactionRules options) => OptionsRefusal.Of(Problems(options));

    private IEnumerable<SettingsProblem> Problems(RedactionRules rules)
    {
        foreach (var (detector, mode) in rules.Detection)
        {
            if (Problem($"Detection[{detector}]", detector, mode) is { } problem) yield return problem;
        }

        foreach (var (queue, modes) in rules.DetectionByQueue)
        {
            foreach (var (detector, mode) in modes)
            {
                if (Problem($"DetectionByQueue[{queue}][{detector}]", detector, mode) is { } problem) yield return problem;
            }
        }

        if (rules.Retention is { } common && Problem("Retention.Days", common) is { } wrong) yield return wrong;
        foreach (var (queue, own) in rules.RetentionByQueue)
        {
            if (Problem($"RetentionByQueue[{queue}].Days", own) is { } problem) yield return problem;
        }
    }

    private SettingsProblem? Problem(string field, string detector, DetectionMode mode)
        => catalog.Find(detector) is null ? new(field, SettingsProblemKind.Unknown, $"There is no detector '{detector}'. Add it with AddDetector<T>(), or name one of: {string.Join(", ", catalog.All.Select(d => d.Name))}.")
            : !Enum.IsDefined(mode) ? new(field, SettingsProblemKind.Invalid, $"'{mode}' is no mode for the detector '{detector}'. Choose another.")
            : null;

    private SettingsProblem? Problem(string field, RetentionRule rule)
    {
        var options = new RetentionOptions { RedactAfter = rule.After };
        return retention.Select(r => r.Validate(Options.DefaultName, options)).FirstOrDefault(r => r.Failed) is { FailureMessage: { } text } ? new(field, SettingsProblemKind.OutOfRange, text) : null;
    }
}
