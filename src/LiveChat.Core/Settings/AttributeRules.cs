using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LiveChat.Settings;

/// <summary>Asks the attributes of options. What kind of thing is wrong is the attribute's to say, whatever its sentence and the language of the process. Pure.</summary>
internal static class AttributeRules
{
    /// <param name="options">The options, or a part of them.</param>
    /// <param name="name">The name of the whole, for the sentence.</param>
    /// <param name="path">Where the part stands in the whole, e.g. <c>Look.</c>; empty for the whole.</param>
    public static IEnumerable<SettingsProblem> Problems<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T options, string? name, string path = "")
        where T : class
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var field = path + property.Name;
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (!rule.IsValid(property.GetValue(options))) yield return new(field, KindOf(rule), rule.FormatErrorMessage(string.IsNullOrEmpty(name) ? field : $"{name}.{field}"));
            }
        }
    }

    private static SettingsProblemKind KindOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => SettingsProblemKind.Required,
        MaxLengthAttribute => SettingsProblemKind.TooLong,
        RangeAttribute => SettingsProblemKind.OutOfRange,
        _ => SettingsProblemKind.Invalid,
    };
}
