namespace LiveChat.Simulator.Arrivals;

/// <summary>
/// A number drawn by lot that has a name, not a place in a row: who asks for the same name gets the same number, however much else was drawn before. So two policies meet the
/// same customers, and the same agents in the same mood. The mixing is that of SplitMix64.
/// </summary>
internal readonly record struct Draw(ulong State)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Gets a number above 0 and below 1, each as likely as any other.</summary>
    public double Uniform => ((State >> 11) + 0.5) / (1UL << 53);

    /// <summary>The draws of one seed.</summary>
    public static Draw Of(long seed) => new Draw(Golden).Of((ulong)seed);

    /// <summary>One of the draws that share this one's name so far.</summary>
    public Draw Of(DrawKind kind) => Of((ulong)kind);

    /// <summary>One of the draws that share this one's name so far.</summary>
    /// <param name="number">At least 0.</param>
    public Draw Of(int number) => Of((ulong)number);

    /// <summary>A time that is forgotten while it passes: short ones are likely, long ones happen.</summary>
    public TimeSpan Exponential(TimeSpan mean) => TimeSpan.FromTicks((long)(-Math.Log(Uniform) * mean.Ticks));

    private Draw Of(ulong key)
    {
        var mixed = (State ^ key) + Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return new(mixed ^ (mixed >> 31));
    }
}
