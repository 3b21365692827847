using Microsoft.Extensions.Logging;

namespace LiveChat.Tests;

/// <summary>A line of a log.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Category">Who logged it.</param>
/// <param name="Id">Which message it is.</param>
/// <param name="Text">What it says, and what its exception says.</param>
internal sealed record LogLine(LogLevel Level, string Category, EventId Id, string Text)
{
    public override string ToString() => $"{Level} {Category}: {Text}";
}
