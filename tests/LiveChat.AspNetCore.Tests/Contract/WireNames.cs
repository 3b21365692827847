using System.Reflection;
using System.Text.Json;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>How types and members are called on the wire.</summary>
internal static class WireNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(PropertyInfo property) => Camel(property.Name);

    public static string Of(FieldInfo member) => Camel(member.Name);

    public static IEnumerable<FieldInfo> Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    public static bool IsOptional(PropertyInfo property)
        => Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState is NullabilityState.Nullable);

    /// <summary>A type as TypeScript writes it.</summary>
    public static string TypeScript(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "string";
        if (type == typeof(bool)) return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double)) return "number";
        if (!type.IsGenericType) return type.Name;

        var arguments = type.GetGenericArguments();
        return type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? $"Readonly<Record<{TypeScript(arguments[0])}, {TypeScript(arguments[1])}>>"
            : $"readonly {TypeScript(arguments[0])}[]";
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
