using System.Collections.Frozen;

namespace LiveChat.Detection;

/// <summary>The built-in detectors and the host's own, by their names.</summary>
internal sealed class DetectorCatalog
{
    private const int LongestName = 40;

    private readonly FrozenDictionary<string, IDetector> _named;

    /// <param name="added">The host's own.</param>
    /// <exception cref="InvalidOperationException">A name is none, or another detector has it.</exception>
    public DetectorCatalog(IEnumerable<IDetector> added)
    {
        var named = new OrderedDictionary<string, IDetector>(StringComparer.Ordinal);
        foreach (var detector in Detectors.BuiltIn.Concat(added))
        {
            if (!IsName(detector.Name))
            {
                throw new InvalidOperationException($"The detector {detector.GetType().Name} needs a name of 1 to {LongestName} lower case letters, digits, '-' and '_'.");
            }

            if (!named.TryAdd(detector.Name, detector))
            {
                throw new InvalidOperationException(
                    $"The detectors {named[detector.Name].GetType().Name} and {detector.GetType().Name} both have the name '{detector.Name}'. "
                    + "Give the one you add with AddDetector<T>() a name of its own.");
            }
        }

        All = [.. named.Values];
        _named = named.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All of them: the built-in ones first, those that are most certain before others.</summary>
    public IReadOnlyList<IDetector> All { get; }

    /// <summary>The detector of a name, or <see langword="null"/>.</summary>
    public IDetector? Find(string name) => _named.GetValueOrDefault(name);

    private static bool IsName(string? name) => name is { Length: >= 1 and <= LongestName } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
