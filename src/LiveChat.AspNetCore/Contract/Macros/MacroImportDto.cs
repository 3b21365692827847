namespace LiveChat.AspNetCore.Contract;

/// <summary>What an import brought.</summary>
/// <param name="Added">How many macros are new.</param>
/// <param name="Unchanged">How many were there already with the same shortcut, title and body, or stood in the file twice.</param>
internal sealed record MacroImportDto(int Added, int Unchanged) : WireRecord;
