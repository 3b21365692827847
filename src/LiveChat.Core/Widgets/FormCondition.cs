using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>Shows a field only when an earlier one has a certain answer. A field that is itself not shown has no answer.</summary>
/// <param name="Key">The earlier field.</param>
/// <param name="Kind">How its answer is looked at.</param>
/// <param name="Values">What it is compared with, as sent: one value for <see cref="FormConditionKind.Is"/> and <see cref="FormConditionKind.IsNot"/>, at least one for <see cref="FormConditionKind.IsAnyOf"/>, none for <see cref="FormConditionKind.IsFilled"/>.</param>
public sealed record FormCondition(string Key, FormConditionKind Kind, ImmutableArray<string> Values)
{
    /// <summary>The answer is this value; for checkboxes, this value is among the chosen ones.</summary>
    /// <param name="key">The earlier field.</param>
    /// <param name="value">The value as sent, for an option its value.</param>
    public static FormCondition Is(string key, string value) => new(key, FormConditionKind.Is, [value]);

    /// <summary>The answer is not this value, or there is none.</summary>
    /// <param name="key">The earlier field.</param>
    /// <param name="value">The value as sent.</param>
    public static FormCondition IsNot(string key, string value) => new(key, FormConditionKind.IsNot, [value]);

    /// <summary>The answer is one of these values.</summary>
    /// <param name="key">The earlier field.</param>
    /// <param name="values">The values as sent.</param>
    public static FormCondition IsAnyOf(string key, params ReadOnlySpan<string> values) => new(key, FormConditionKind.IsAnyOf, [.. values]);

    /// <summary>There is an answer.</summary>
    /// <param name="key">The earlier field.</param>
    public static FormCondition IsFilled(string key) => new(key, FormConditionKind.IsFilled, []);

    /// <summary>Whether it holds.</summary>
    /// <param name="chosen">The earlier field's answer: none, one, or for checkboxes several values.</param>
    internal bool Holds(ImmutableArray<string> chosen) => Kind switch
    {
        FormConditionKind.Is or FormConditionKind.IsAnyOf => chosen.Any(c => Values.Contains(c, StringComparer.Ordinal)),
        FormConditionKind.IsNot => !chosen.Any(c => Values.Contains(c, StringComparer.Ordinal)),
        FormConditionKind.IsFilled => !chosen.IsEmpty,
    };
}
