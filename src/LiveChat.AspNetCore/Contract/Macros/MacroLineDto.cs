namespace LiveChat.AspNetCore.Contract;

/// <summary>A line of a file that could not be imported.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Code">The code of what is wrong.</param>
internal sealed record MacroLineDto(int Line, string Code) : WireRecord;
