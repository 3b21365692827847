namespace LiveChat.Widgets;

/// <summary>Where the answer of a hidden field comes from.</summary>
public enum FormFieldSource
{
    /// <summary>It is <see cref="FormField.DefaultValue"/>.</summary>
    DefaultValue,

    /// <summary>The address of the page the customer is on.</summary>
    PageUrl,

    /// <summary>The parameter of that address named like the field's key; without one <see cref="FormField.DefaultValue"/>.</summary>
    QueryParameter,

    /// <summary>What a script of the page says with <c>LiveChat.identify({ custom })</c> or <c>LiveChat.update({ custom })</c> under the field's key; without it <see cref="FormField.DefaultValue"/>. Nobody vouches for it.</summary>
    Script,
}
