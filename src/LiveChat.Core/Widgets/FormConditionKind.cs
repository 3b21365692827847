namespace LiveChat.Widgets;

/// <summary>How a condition looks at another field's answer.</summary>
public enum FormConditionKind
{
    /// <summary>The answer is the one value.</summary>
    Is,

    /// <summary>The answer is not the one value, or there is none.</summary>
    IsNot,

    /// <summary>The answer is one of the values.</summary>
    IsAnyOf,

    /// <summary>There is an answer.</summary>
    IsFilled,
}
