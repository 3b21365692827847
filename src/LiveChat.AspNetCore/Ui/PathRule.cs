using System.Collections.Immutable;
using System.Text;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Writes patterns of paths as one regular expression of JavaScript that says where the launcher is hidden. Pure.</summary>
internal static class PathRule
{
    /// <param name="showOn">Where it is shown; empty for everywhere.</param>
    /// <param name="hideOn">Where it is hidden all the same.</param>
    /// <returns>The expression; null when it is hidden nowhere.</returns>
    public static string? Of(ImmutableArray<string> showOn, ImmutableArray<string> hideOn)
    {
        string[] rules =
        [
            .. hideOn.IsEmpty ? Array.Empty<string>() : [$"^{AnyOf(hideOn)}$"],
            .. showOn.IsEmpty ? Array.Empty<string>() : [$"^(?!{AnyOf(showOn)}$)"],
        ];
        return rules is [] ? null : string.Join('|', rules);
    }

    private static string AnyOf(ImmutableArray<string> patterns) => $"(?:{string.Join('|', patterns.Select(Expression))})";

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder(pattern.Length * 2);
        foreach (var rune in pattern.EnumerateRunes())
        {
            var text = rune.ToString();
            if (text == "*") expression.Append(".*");
            else if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || text is "/" or "%" or "-" or "_")) expression.Append(text);
            else if (rune.IsAscii && text is not (" " or "\"" or "<" or ">" or "`")) expression.Append('\\').Append(text);

            // As the browser writes it in an address.
            else expression.Append(Uri.EscapeDataString(text));
        }

        return expression.ToString();
    }
}
