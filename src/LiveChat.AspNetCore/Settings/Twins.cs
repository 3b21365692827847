namespace LiveChat.AspNetCore.Settings;

/// <summary>A choice of the domain and the same choice on the wire, found by their name.</summary>
internal static class Twins<TFrom, TTo>
    where TFrom : struct, Enum
    where TTo : struct, Enum
{
    private static readonly Dictionary<TFrom, TTo> Known = Enum.GetValues<TFrom>().Where(f => Enum.TryParse<TTo>($"{f}", out _)).ToDictionary(f => f, f => Enum.Parse<TTo>($"{f}"));

    /// <summary>Whether there is one for each.</summary>
    public static bool AreComplete => Known.Count == Enum.GetValues<TFrom>().Length;

    public static TTo Of(TFrom value) => Known.TryGetValue(value, out var twin) ? twin : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(TTo).Name} has no such choice.");
}
