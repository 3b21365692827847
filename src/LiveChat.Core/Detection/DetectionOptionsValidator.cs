using Microsoft.Extensions.Options;

namespace LiveChat.Detection;

/// <summary>Refuses what names no detector, and no mode.</summary>
internal sealed class DetectionOptionsValidator(DetectorCatalog catalog) : IValidateOptions<DetectionOptions>
{
    public ValidateOptionsResult Validate(string? name, DetectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var wrong = new List<string>();
        foreach (var (detector, mode) in options.Modes.Concat(options.Queues.Values.SelectMany(q => q)))
        {
            if (catalog.Find(detector) is null) wrong.Add($"DetectionOptions names a detector '{detector}', which there is not. Add it with AddDetector<T>(), or name one of: {string.Join(", ", catalog.All.Select(d => d.Name))}.");
            if (!Enum.IsDefined(mode)) wrong.Add($"DetectionOptions: '{mode}' is no mode for the detector '{detector}'.");
        }

        if (options.Together < TimeSpan.Zero || options.Together > TimeSpan.FromDays(1)) wrong.Add("DetectionOptions.Together is zero to 24 hours.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
