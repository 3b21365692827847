using System.Collections.Immutable;

namespace LiveChat.Macros;

/// <summary>
/// Fills in the variables of a macro: <c>{{name}}</c>, or <c>{{name|what to say when it is empty}}</c>. The desk knows <c>contact.name</c>, <c>contact.email</c>, <c>agent.name</c>,
/// <c>queue.name</c>, <c>now</c> and <c>form.</c> with the key of a form field. A variable that is empty and has nothing in its place stays as it is written and is named. Values are text: what
/// looks like a variable in one is none. Pure, and linear in the length of the macro.
/// </summary>
/// <remarks>The desk has the same rules in TypeScript; <c>web/tests/staff/macros/rendering.json</c> holds both to them.</remarks>
public static class MacroRenderer
{
    private const int MaxName = 64;

    /// <summary>The longest that stands between the braces, in UTF-16 units. Anything longer is no variable.</summary>
    private const int MaxInner = 200;

    /// <summary>Fills in the variables.</summary>
    /// <param name="body">The macro.</param>
    /// <param name="values">The variables' values by name. One that is not there, or holds only spaces and line ends, is empty.</param>
    public static RenderedMacro Render(string body, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(values);

        var parts = ImmutableArray.CreateBuilder<MacroPart>();
        var from = 0;
        for (var at = body.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = body.IndexOf("{{", at, StringComparison.Ordinal))
        {
            var end = EndOf(body, at + 2);
            if (end < 0 || Read(body[(at + 2)..end]) is not { } variable)
            {
                at++;
                continue;
            }

            if (at > from) parts.Add(new(MacroPartKind.Text, body[from..at]));
            parts.Add(Fill(variable.Name, variable.Fallback, body[at..(end + 2)], values));
            from = at = end + 2;
        }

        if (from < body.Length) parts.Add(new(MacroPartKind.Text, body[from..]));
        return new(parts.ToImmutable());
    }

    /// <summary>Where the two closing braces are; -1 when what follows is no variable.</summary>
    private static int EndOf(string body, int from)
    {
        for (var i = from; i < body.Length - 1 && i <= from + MaxInner; i++)
        {
            switch (body[i])
            {
                case '}':
                    return body[i + 1] == '}' ? i : -1;
                case '{' or '\n' or '\r':
                    return -1;
            }
        }

        return -1;
    }

    private static (string Name, string? Fallback)? Read(string inner)
    {
        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        var name = (bar < 0 ? inner : inner[..bar]).Trim(' ', '\t');
        return IsName(name) ? (name, bar < 0 ? null : inner[(bar + 1)..].Trim(' ', '\t')) : null;
    }

    private static bool IsName(string text)
        => text.Length is >= 1 and <= MaxName && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' or '-');

    private static MacroPart Fill(string name, string? fallback, string asWritten, IReadOnlyDictionary<string, string> values)
    {
        if (values.TryGetValue(name, out var value) && value.AsSpan().ContainsAnyExcept(" \t\r\n")) return new(MacroPartKind.Value, value, name);
        return fallback is null ? new(MacroPartKind.Missing, asWritten, name) : new(MacroPartKind.Fallback, fallback, name);
    }
}
