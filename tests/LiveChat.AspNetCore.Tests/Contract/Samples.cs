using System.Collections;
using System.Runtime.CompilerServices;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>Makes one value of any type of the wire, with every member filled, always the same.</summary>
internal static class Samples
{
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 7;
        if (type == typeof(long)) return 7L;
        if (type == typeof(double)) return 7.5;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (type.IsGenericType) return Collection(type.GetGenericTypeDefinition(), type.GetGenericArguments());

        if (WireTypes.CasesOf(type) is [var first, ..]) type = first;
        var sample = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in WireTypes.Properties(type)) property.SetValue(sample, Of(property.PropertyType));
        return sample;
    }

    private static object Collection(Type definition, Type[] of)
    {
        if (definition == typeof(IReadOnlyDictionary<,>))
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
            dictionary.Add("key", Of(of[1]));
            return dictionary;
        }

        var list = Array.CreateInstance(of[0], 1);
        list.SetValue(Of(of[0]), 0);
        return list;
    }
}
