using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>What one field's answer came to: a problem, or nothing, or values as sent and how they are shown.</summary>
internal readonly record struct FieldValue
{
    private readonly ImmutableArray<string> _chosen;
    private readonly string? _shown;

    private FieldValue(ImmutableArray<string> chosen, string? shown, FormProblem? problem)
        => (_chosen, _shown, Problem) = (chosen, shown, problem);

    public FormProblem? Problem { get; }

    /// <summary>The values, for conditions and queues; empty when there is no answer or a problem.</summary>
    public ImmutableArray<string> Chosen => _chosen.IsDefault ? [] : _chosen;

    public string Shown => _shown ?? string.Empty;

    public static FieldValue None => default;

    public static implicit operator FieldValue(FormProblem problem) => new([], null, problem);

    public static FieldValue Of(string value) => new([value], value, null);

    public static FieldValue Of(ImmutableArray<string> chosen, string shown) => new(chosen, shown, null);

    public override string ToString() => Problem is { } problem ? $"Problem: {problem}" : $"{Chosen.Length} values";
}
