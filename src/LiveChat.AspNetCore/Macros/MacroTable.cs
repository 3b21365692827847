using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Spreadsheets;
using LiveChat.Macros;

namespace LiveChat.AspNetCore.Macros;

/// <summary>Macros as a CSV file with the columns <c>shortcut</c>, <c>title</c> and <c>body</c>.</summary>
internal sealed class MacroTable
{
    private static readonly string[] Columns = ["shortcut", "title", "body"];

    /// <summary>The macros of the file.</summary>
    public List<MacroText> Macros { get; } = [];

    /// <summary>The lines that hold none.</summary>
    public List<MacroLineDto> Problems { get; } = [];

    public static string Write(IEnumerable<MacroText> macros) => Csv.Write([Columns, .. macros.Select(m => new[] { m.Shortcut, m.Title, m.Body })]);

    /// <summary>Reads a file. The columns may stand in any order, others are refused.</summary>
    public static MacroTable Read(string text)
    {
        var table = new MacroTable();
        string[]? header = null;
        foreach (var row in Csv.Read(text))
        {
            if (row.Cells is null) table.Add(row, ErrorCodes.CsvLineInvalid);
            else if (header is not null) table.Add(row, header);
            else if (HeaderOf(row.Cells) is { } columns) header = columns;
            else
            {
                table.Add(row, ErrorCodes.CsvHeaderInvalid);
                return table;
            }

            // More are refused in any case.
            if (table.Macros.Count + table.Problems.Count > IMacroService.MaxPerOwner) return table;
        }

        if (header is null && table.Problems is []) table.Problems.Add(new(1, ErrorCodes.CsvHeaderInvalid.Code));
        return table;
    }

    private static string[]? HeaderOf(IReadOnlyList<string> cells)
    {
        string[] names = [.. cells.Select(c => c.Trim().ToLowerInvariant())];
        return names.Order(StringComparer.Ordinal).SequenceEqual(Columns.Order(StringComparer.Ordinal)) ? names : null;
    }

    private void Add(CsvRow row, ErrorCode problem) => Problems.Add(new(row.Line, problem.Code));

    private void Add(CsvRow row, string[] header)
    {
        if (row.Cells!.Count != header.Length)
        {
            Add(row, ErrorCodes.CsvLineInvalid);
            return;
        }

        string Cell(string column) => row.Cells![Array.IndexOf(header, column)];
        var macro = new MacroText(Cell("shortcut"), Cell("title"), Cell("body"));
        if (macro.Tidy().Problem() is { } problem) Add(row, MacroErrors.Of(problem));
        else Macros.Add(macro);
    }
}
