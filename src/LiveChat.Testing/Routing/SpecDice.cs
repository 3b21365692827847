namespace LiveChat.Testing.Routing;

/// <summary>Chances that are the same for the same seed, on every machine and in every version.</summary>
internal sealed class SpecDice(int seed)
{
    private ulong _state = ((ulong)(uint)seed << 1) ^ 0x9E3779B97F4A7C15;

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Next(int count)
    {
        // Splitmix64.
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)count);
    }

    /// <summary>Once in so many times.</summary>
    public bool Once(int times) => Next(times) == 0;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>An id as time would make it, and for the same seed the same.</summary>
    public Guid Id()
    {
        var bytes = new byte[16];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)Next(256);
        return new(bytes);
    }
}
