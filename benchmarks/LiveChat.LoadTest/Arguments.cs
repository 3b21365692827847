using System.Globalization;

namespace LiveChat.LoadTest;

/// <summary>A command and its options, as typed.</summary>
internal sealed record Arguments(string Name, IReadOnlyDictionary<string, string> Options)
{
    public static Arguments Parse(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < args.Length; i += 2) options[args[i].TrimStart('-')] = args[i + 1];
        return new(args is [] ? "" : args[0], options);
    }

    public string Text(string name, string otherwise) => Options.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise)
        => Options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
