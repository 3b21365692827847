using System.Collections;
using System.Globalization;
using System.Reflection;

namespace LiveChat.Testing;

/// <summary>Writes out what a value holds, so that two of them can be compared by content and a difference can be read. Times count to the microsecond.</summary>
internal static class Shape
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        DateTimeOffset time => (time.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        bool plain => plain.ToString(),
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Properties(value))} }}",
    };

    public static void Equal(object? expected, object? actual) => Assert.Equal(Of(expected), Of(actual));

    private static IEnumerable<string> Properties(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => $"{p.Name} = {Of(p.GetValue(value))}");
}
