using System.Globalization;

namespace LiveChat.Simulator.Commands;

/// <summary>Options as they were typed. Keeps the first problem; what is answered after it is of no use.</summary>
internal sealed class TypedOptions
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <param name="args">What was typed.</param>
    /// <param name="values">The names of options that have a value.</param>
    /// <param name="switches">The names of options that have none.</param>
    public TypedOptions(IReadOnlyList<string> args, IReadOnlyCollection<string> values, IReadOnlyCollection<string> switches)
    {
        for (var i = 0; i < args.Count && Problem is null; i++)
        {
            var name = args[i];
            var isSwitch = switches.Contains(name);
            if (!isSwitch && !values.Contains(name)) Problem = $"'{name}' is no option; --help lists those there are.";
            else if (!isSwitch && (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))) Problem = $"{name} needs a value.";
            else if (!_typed.TryAdd(name, isSwitch ? "" : args[++i])) Problem = $"{name} is there twice.";
        }
    }

    /// <summary>Gets what is wrong; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; private set; }

    public bool Has(string name) => _typed.ContainsKey(name);

    public string? Text(string name) => _typed.GetValueOrDefault(name);

    public long Whole(string name, long otherwise, long least, long most)
    {
        if (Text(name) is not { } text) return otherwise;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        return Refuse(otherwise, string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number from {least} to {most}, not '{text}'."));
    }

    public double Number(string name, double otherwise, double least, double most)
    {
        if (Text(name) is not { } text) return otherwise;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        return Refuse(otherwise, string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {least} to {most}, not '{text}'."));
    }

    public TimeSpan Seconds(string name, TimeSpan otherwise, double least, double most) => TimeSpan.FromSeconds(Number(name, otherwise.TotalSeconds, least, most));

    /// <summary>Says what is wrong with the options together.</summary>
    public void Refuse(string problem) => Problem ??= problem;

    private T Refuse<T>(T otherwise, string problem)
    {
        Refuse(problem);
        return otherwise;
    }
}
