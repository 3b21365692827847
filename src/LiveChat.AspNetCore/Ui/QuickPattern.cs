using System.Globalization;

namespace LiveChat.AspNetCore.Ui;

/// <summary>
/// Whether a browser, which tries the ways through a regular expression one after the other, is done with a pattern at once whatever the text. Cautious: what it does not
/// know is not quick. The server, whose engine takes linear time, checks every answer in any case. Pure.
/// </summary>
internal static class QuickPattern
{
    /// <summary>How many ways may have to be tried, each of which takes at most a step per character.</summary>
    private const double MostWays = 50_000;

    /// <param name="pattern">A well-formed pattern.</param>
    /// <param name="longest">How many characters the text may have.</param>
    public static bool IsQuick(string pattern, int longest)
    {
        var reader = new Reader(pattern, longest);
        return reader.Alternatives() is { } ways && reader.AtEnd && ways <= MostWays;
    }

    /// <summary>Counts the ways; <see langword="null"/> for something unknown.</summary>
    private ref struct Reader(ReadOnlySpan<char> pattern, int longest)
    {
        private ReadOnlySpan<char> _rest = pattern;

        public readonly bool AtEnd => _rest.IsEmpty;

        public double? Alternatives()
        {
            var sum = Sequence();
            while (Takes('|')) sum += Sequence();
            return sum;
        }

        private double? Sequence()
        {
            double? product = 1;
            while (product is not null && !AtEnd && _rest[0] is not ('|' or ')')) product *= Repeated(Atom());
            return product;
        }

        private double? Atom()
        {
            var first = Next();
            return first switch
            {
                '(' => Group(),
                '[' => SkipsClass() ? 1 : null,
                '\\' => SkipsEscape() ? 1 : null,
                '*' or '+' or '?' or '{' or '}' or ']' => null,
                _ => 1,
            };
        }

        private double? Group()
        {
            if (Takes('?') && !Takes(':')) return null;
            var ways = Alternatives();
            return Takes(')') ? ways : null;
        }

        private bool SkipsClass()
        {
            Takes('^');
            if (Takes(']')) return false;
            while (!AtEnd)
            {
                switch (Next())
                {
                    case ']': return true;
                    case '[': return false;
                    case '\\' when !SkipsEscape(): return false;
                }
            }

            return false;
        }

        private bool SkipsEscape()
        {
            if (AtEnd) return false;
            var kind = Next();
            if (kind is 'p' or 'P' && Takes('{'))
            {
                var end = _rest.IndexOf('}');
                _rest = _rest[(end + 1)..];
                return end > 0;
            }

            return kind is not ('k' or (>= '1' and <= '9'));
        }

        private double? Repeated(double? ways)
        {
            if (Quantifier() is not { } times) return null;
            var (least, most) = times;
            if (ways is not { } each || most < least) return null;
            if (least == 1 && most == 1) return each;
            Takes('?');

            // One sum over how often it may be there; with more than one way each time it soon is more than anybody may try.
            if (each == 1) return most - least + 1;
            var sum = 0.0;
            for (var n = least; n <= most && sum <= MostWays; n++) sum += Math.Pow(each, n);
            return sum;
        }

        /// <summary>How often the atom before may be there: once, where nothing is said.</summary>
        private (int Least, int Most)? Quantifier()
        {
            if (Takes('*')) return (0, longest);
            if (Takes('+')) return (1, longest);
            if (Takes('?')) return (0, 1);
            if (!Takes('{')) return (1, 1);

            var end = _rest.IndexOf('}');
            if (end < 1) return null;
            var range = _rest[..end];
            _rest = _rest[(end + 1)..];
            var comma = range.IndexOf(',');
            if (comma < 0) return Number(range) is { } exactly ? (exactly, exactly) : null;
            if (Number(range[..comma]) is not { } least) return null;
            var to = range[(comma + 1)..];
            return (to.IsEmpty ? Math.Max(least, longest) : Number(to)) is { } most ? (least, most) : null;
        }

        private static int? Number(ReadOnlySpan<char> digits)
            => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        private bool Takes(char wanted)
        {
            if (AtEnd || _rest[0] != wanted) return false;
            _rest = _rest[1..];
            return true;
        }

        private char Next()
        {
            var next = _rest[0];
            _rest = _rest[1..];
            return next;
        }
    }
}
