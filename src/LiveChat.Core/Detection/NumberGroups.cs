namespace LiveChat.Detection;

/// <summary>All digits of a text in groups, with where they are in it: what every detector of numbers reads.</summary>
internal sealed class NumberGroups
{
    /// <summary>What may be between two groups of one number, in UTF-16 units that can be seen.</summary>
    private const int WidestJoint = 6;

    private static readonly NumberGroups None = new("", [], []);

    private readonly byte[] _digits;
    private readonly List<NumberGroup> _groups;

    private NumberGroups(string text, byte[] digits, List<NumberGroup> groups) => (Text, _digits, _groups) = (text, digits, groups);

    public string Text { get; }

    public int Count => _groups.Count;

    public NumberGroup this[int index] => _groups[index];

    /// <summary>Reads a text once.</summary>
    public static NumberGroups Of(string text)
    {
        var next = Glyphs.NextDigit(text, 0);
        if (next < 0) return None;

        var (digits, count, groups) = (new byte[text.Length - next], 0, new List<NumberGroup>());
        for (; next >= 0; next = next < text.Length ? Glyphs.NextDigit(text, next) : -1)
        {
            if (Glyphs.DigitAt(text, next, out var length) < 0)
            {
                next += length;
                continue;
            }

            var (start, end, first) = (next, next, count);
            while (next < text.Length)
            {
                var value = Glyphs.DigitAt(text, next, out length);
                if (value < 0 && !Glyphs.IsInvisible(text[next])) break;
                next += length;
                if (value < 0) continue;
                digits[count++] = (byte)value;
                end = next;
            }

            var (joint, width) = groups.Count == 0 ? (Joint.None, 0) : Between(text.AsSpan(groups[^1].End, start - groups[^1].End));
            groups.Add(new(start, end, first, count - first, joint, width));
        }

        return groups.Count == 0 ? None : new(text, digits, groups);
    }

    /// <summary>The digits of a group and of those behind it, without what is between them.</summary>
    public ReadOnlySpan<byte> Digits(int group, int count) => _digits.AsSpan(_groups[group].First, count);

    /// <summary>A group as a number; it has at most nine digits.</summary>
    public int Value(int group) => ValueOf(Digits(group, _groups[group].Count));

    public static int ValueOf(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = value * 10 + digit;
        return value;
    }

    /// <summary>What stands between a group and the next one.</summary>
    public Joint After(int group) => group + 1 < Count ? _groups[group + 1].Before : Joint.None;

    /// <summary>Whether groups go on before or behind as they are joined themselves: by one of some marks, or by any of them if they have none inside.</summary>
    public bool IsTied(int first, int last, Joint marks)
    {
        var inside = Joint.None;
        for (var i = first + 1; i <= last; i++) inside |= _groups[i].Before & marks;
        var ties = inside is Joint.None ? marks : inside;
        return IsTie(first) || last + 1 < Count && IsTie(last + 1);

        bool IsTie(int group) => _groups[group] is { Before: not Joint.None, Width: 1 } and var tie && (tie.Before & ~ties) == 0;
    }

    private static (Joint Joint, int Width) Between(ReadOnlySpan<char> gap)
    {
        var (joint, width) = (Joint.None, 0);
        foreach (var unit in gap)
        {
            if (Glyphs.IsInvisible(unit)) continue;
            var one = Glyphs.JointOf(unit);
            if (one is Joint.None || ++width > WidestJoint) return (Joint.None, 0);
            joint |= one;
        }

        return (joint, width);
    }
}
