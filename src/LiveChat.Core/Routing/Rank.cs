namespace LiveChat.Routing;

/// <summary>A policy's word on one agent for one chat: a place in the order, or out.</summary>
public readonly record struct Rank : IComparable<Rank>
{
    private Rank(double first, DateTimeOffset then)
    {
        First = first;
        Then = then;
    }

    /// <summary>What counts first; lower rings first.</summary>
    public double First { get; }

    /// <summary>What counts among equals; earlier rings first.</summary>
    public DateTimeOffset Then { get; }

    /// <summary>Why the agent is out, in a few words; <see langword="null"/> when the agent is in.</summary>
    public string? Excluded { get; private init; }

    /// <summary>When the agent may be asked about again; <see langword="null"/> when time alone changes nothing.</summary>
    public DateTimeOffset? Until { get; private init; }

    /// <summary>Ranks an agent.</summary>
    /// <param name="first">What counts first; lower rings first. Not a number counts as last.</param>
    /// <param name="then">What counts among equals; earlier rings first, never before everything.</param>
    public static Rank By(double first, DateTimeOffset? then = null)
        => new(double.IsNaN(first) ? double.PositiveInfinity : first, then ?? DateTimeOffset.MinValue);

    /// <summary>Leaves an agent out.</summary>
    /// <param name="reason">Why, in a few words that may be kept and shown: nothing a customer wrote.</param>
    /// <param name="until">When the policy has to be asked again; <see langword="null"/> when time alone changes nothing.</param>
    public static Rank Out(string reason, DateTimeOffset? until = null) => new(double.PositiveInfinity, DateTimeOffset.MaxValue) { Excluded = reason, Until = until };

    /// <inheritdoc/>
    public int CompareTo(Rank other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Then.CompareTo(other.Then);
    }

    /// <summary>Whether one rings before the other.</summary>
    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    /// <summary>Whether one rings after the other.</summary>
    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;

    /// <summary>Whether one rings before the other or with it.</summary>
    public static bool operator <=(Rank left, Rank right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one rings after the other or with it.</summary>
    public static bool operator >=(Rank left, Rank right) => left.CompareTo(right) >= 0;
}
