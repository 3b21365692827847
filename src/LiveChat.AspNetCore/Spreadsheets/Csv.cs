using System.Text;

namespace LiveChat.AspNetCore.Spreadsheets;

/// <summary>
/// CSV as RFC 4180 has it, strict: a file with wrong quotes is not guessed at. What a spreadsheet would take for a formula gets an apostrophe in front when it is written, and loses it when
/// it is read: what was written is what is read.
/// </summary>
internal static class Csv
{
    /// <summary>What makes a spreadsheet calculate, also in full width.</summary>
    private const string Formulas = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Writes rows; every cell in quotes, lines ended by CR LF.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Quote)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>Reads rows; empty lines are none. A byte order mark at the beginning is no text.</summary>
    public static IEnumerable<CsvRow> Read(string text)
    {
        var (at, line) = (text.StartsWith('\uFEFF') ? 1 : 0, 1);
        while (at < text.Length)
        {
            var from = line;
            var isEmpty = text[at] is '\r' or '\n';
            var cells = ReadRow(text, ref at, ref line);
            if (isEmpty && cells is not null) continue;

            yield return new(from, cells);
            if (cells is null) yield break;
        }
    }

    private static string Quote(string cell)
    {
        var guarded = IsGuarded(cell) ? $"'{cell}" : cell;
        return $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Unguard(string cell) => cell.StartsWith('\'') && IsGuarded(cell) ? cell[1..] : cell;

    /// <summary>Whether it would be a formula, or looks like one that was guarded: that gets one more, to be told from it.</summary>
    private static bool IsGuarded(string cell) => cell.AsSpan().TrimStart('\'') is [var first, ..] && Formulas.Contains(first, StringComparison.Ordinal);

    private static List<string>? ReadRow(string text, ref int at, ref int line)
    {
        var cells = new List<string>();
        while (true)
        {
            var cell = at < text.Length && text[at] == '"' ? ReadQuoted(text, ref at, ref line) : ReadBare(text, ref at);
            if (cell is null) return null;

            cells.Add(Unguard(cell));
            if (at == text.Length) return cells;

            switch (text[at++])
            {
                case ',':
                    continue;
                case '\n':
                    line++;
                    return cells;
                case '\r' when at < text.Length && text[at] == '\n':
                    at++;
                    line++;
                    return cells;
                default:
                    return null;
            }
        }
    }

    private static string? ReadBare(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at++] == '"') return null;
        }

        return text[from..at];
    }

    private static string? ReadQuoted(string text, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }

        return null;
    }
}
