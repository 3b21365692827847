namespace LiveChat.AspNetCore.Spreadsheets;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Cells">What its cells say; <see langword="null"/> when its quotes are wrong: then nothing after it can be read.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string>? Cells);
