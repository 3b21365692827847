namespace LiveChat.Detection;

/// <summary>How the digits of a card are written in groups: as on the card, oddly, or as a list of other numbers would be.</summary>
internal static class CardGrouping
{
    /// <summary>A list of numbers that looks like a card by chance has many groups.</summary>
    private const int MostOddGroups = 6;

    /// <summary>Longer cards are rare, and orders of 17 digits in three groups are not.</summary>
    private const int LongestOdd = 16;

    internal enum Shape
    {
        Usual,
        Odd,
        Unlikely,
    }

    public static Shape Of(NumberGroups numbers, int first, int last, int count)
    {
        var (separators, same, width) = (true, true, 0);
        for (var i = first + 1; i <= last; i++)
        {
            separators &= PaymentCardDetector.IsSeparator(numbers[i].Before);
            same &= numbers[i].Before == numbers[first + 1].Before && numbers[i].Width == numbers[first + 1].Width;
            width = Math.Max(width, numbers[i].Width);
        }

        var usual = IsUsual(numbers, first, last);
        if (!separators) return usual && same && width <= WidestOf(numbers[last].Before) && last - first >= 2 ? Shape.Usual : Shape.Unlikely;
        if (usual) return Shape.Usual;
        return count <= LongestOdd && last - first < MostOddGroups && (same || IsUsualWithOneBreak(numbers, first, last)) ? Shape.Odd : Shape.Unlikely;
    }

    /// <summary>A comma with a space behind it parts the numbers of a list; parentheses around each group do not.</summary>
    private static int WidestOf(Joint joint) => (joint & Joint.Odd) == 0 ? 3 : 1;

    /// <summary>Whether a group is one more of the fours before it, or what is left for the last of them.</summary>
    public static bool GoesOn(NumberGroups numbers, int first, int group)
    {
        if (numbers[group].Count > 3) return false;
        for (var i = first; i < group; i++)
        {
            if (numbers[i].Count != 4 || i > first && numbers[i].Before != numbers[group].Before) return false;
        }

        return true;
    }

    /// <summary>In one piece or broken once; all groups of one size but the last; or 4-6-4 and 4-6-5.</summary>
    private static bool IsUsual(NumberGroups numbers, int first, int last)
    {
        if (last - first <= 1) return true;
        if (last - first == 2 && numbers[first].Count == 4 && numbers[first + 1].Count == 6) return true;

        var size = numbers[first].Count;
        for (var i = first + 1; i < last; i++)
        {
            if (numbers[i].Count != size) return false;
        }

        return numbers[last].Count <= size || size >= 3 && numbers[last].Count <= size + 2;
    }

    /// <summary>Whether the groups would be fours, or 4-6-4 and 4-6-5, if two neighbours were one.</summary>
    private static bool IsUsualWithOneBreak(NumberGroups numbers, int first, int last)
    {
        var (joined, size, at) = (0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            size += numbers[i].Count;
            var expected = at == 1 && IsLongSecond(numbers, first, last) ? 6 : 4;
            if (size < expected && i < last)
            {
                joined++;
                continue;
            }

            if (size > expected && i < last) return false;
            (size, at) = (0, at + 1);
        }

        return joined <= 1;
    }

    private static bool IsLongSecond(NumberGroups numbers, int first, int last) => numbers[last].First + numbers[last].Count - numbers[first].First < 16;
}
