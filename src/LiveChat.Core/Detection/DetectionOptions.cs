namespace LiveChat.Detection;

/// <summary>What is looked for in what people write, before it is kept.</summary>
public sealed class DetectionOptions
{
    /// <summary>Gets what becomes of what each detector finds, by the detector's name; see <see cref="Detectors"/>.</summary>
    /// <value>By default <see cref="Detectors.Card"/> and <see cref="Detectors.CardCode"/> are redacted before they are kept. What is not named is off. An unknown name stops the start.</value>
    public IDictionary<string, DetectionMode> Modes { get; } = new Dictionary<string, DetectionMode>(StringComparer.Ordinal)
    {
        [Detectors.Card] = DetectionMode.RedactBeforeStore,
        [Detectors.CardCode] = DetectionMode.RedactBeforeStore,
    };

    /// <summary>Gets what is different in single queues, by the queue's name: for each, by the detector's name, the mode that counts there instead of <see cref="Modes"/>.</summary>
    /// <value>The default is none. An unknown name of a detector stops the start.</value>
    public IDictionary<string, Dictionary<string, DetectionMode>> Queues { get; } = new Dictionary<string, Dictionary<string, DetectionMode>>(StringComparer.Ordinal);

    /// <summary>Gets or sets how long the messages of one sender belong together when a value is looked for that was written in pieces.</summary>
    /// <value>The default is 10 minutes; zero looks into each message alone; at most 24 hours.</value>
    public TimeSpan Together { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The mode of a detector in a queue.</summary>
    internal DetectionMode ModeOf(string queue, string detector)
        => Queues.TryGetValue(queue, out var own) && own.TryGetValue(detector, out var mode) ? mode : Modes.TryGetValue(detector, out var common) ? common : DetectionMode.Off;
}
