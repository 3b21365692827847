namespace LiveChat.Detection;

/// <summary>Social security numbers (SSN) and taxpayer numbers (ITIN) of the United States: three, two and four digits, of which some are never given out.</summary>
internal sealed class SocialSecurityDetector : INumberDetector
{
    private const int Length = 9;
    private const int Before = 40;
    private const int After = 24;
    private const Joint Marks = Joint.Dash | Joint.Dot | Joint.Slash | Joint.Underscore;

    private static readonly Words Labels = new(
        "ssn", "ssns", "ss#", "social security", "social", "soc sec", "itin", "itins", "tin", "taxpayer", "tax id", "tax payer", "individual taxpayer");

    public string Name => Detectors.SocialSecurity;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        List<TextSpan>? found = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            var last = LastOf(numbers, i);
            if (last < 0) continue;

            (found ??= []).Add(new(numbers[i].Start, numbers[last].End));
            i = last;
        }

        return found ?? [];
    }

    private static int LastOf(NumberGroups numbers, int first)
    {
        var (count, last) = (0, first);
        for (; last < numbers.Count; last++)
        {
            if (last > first && !PaymentCardDetector.IsSeparator(numbers[last].Before)) return -1;
            count += numbers[last].Count;
            if (count >= Length) break;
        }

        if (count != Length || !IsGivenOut(numbers.Digits(first, count))) return -1;

        var (text, start, end) = (numbers.Text, numbers[first].Start, numbers[last].End);
        if (Identifiers.IsPartOfName(text, start, end) && !Labels.IsRightBefore(text, start) || numbers.IsTied(first, last, Marks)) return -1;

        return IsUsual(numbers, first, last) || Labels.IsAround(text, start, Before, end, After) ? last : -1;
    }

    /// <summary>In groups of three, two and four, and not in the middle of a list of numbers.</summary>
    private static bool IsUsual(NumberGroups numbers, int first, int last)
    {
        if (last - first != 2 || numbers[first].Count != 3 || numbers[first + 1].Count != 2) return false;

        var joints = numbers[first + 1].Before | numbers[last].Before;
        return (joints & Marks) != 0 || joints is Joint.Space && numbers[first].Before is not Joint.Space && numbers.After(last) is not Joint.Space;
    }

    /// <summary>The first three are never 000 or 666, and from 900 on only with the second two of an ITIN; the others are never all zero.</summary>
    private static bool IsGivenOut(ReadOnlySpan<byte> digits)
    {
        var (area, group, serial) = (NumberGroups.ValueOf(digits[..3]), NumberGroups.ValueOf(digits[3..5]), NumberGroups.ValueOf(digits[5..]));
        if (area is 0 or 666 || group == 0 || serial == 0) return false;
        return area < 900 || group is (>= 50 and <= 65) or (>= 70 and <= 88) or (>= 90 and <= 92) or (>= 94 and <= 99);
    }
}
