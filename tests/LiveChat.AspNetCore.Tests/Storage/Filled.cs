using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>Makes a value of any type of LiveChat of which no member is as it would be by default, so that one that is lost is noticed.</summary>
internal static class Filled
{
    private static readonly DateTimeOffset At = new(2030, 1, 1, 9, 0, 0, 123, 456, TimeSpan.FromHours(2));

    public static object Of(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Of(inner),
        _ when type == typeof(string) => "Text “字” \\ \"🙂\" \u0001",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 4,
        _ when type == typeof(long) => 5_000_000_000,
        _ when type == typeof(Guid) => new Guid("0195a1b2-0000-7000-8000-000000000001"),
        _ when type == typeof(DateTimeOffset) => At,
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
        { IsGenericType: true } => ArrayOf(type),
        { IsAbstract: true } => Of(KindsOf(type)[0]),
        _ when type.GetMethod("Stored", BindingFlags.Public | BindingFlags.Static) is { } door => door.Invoke(null, [.. door.GetParameters().Select(p => Of(p.ParameterType))])!,
        _ => MembersOf(type),
    };

    /// <summary>The kinds of a closed hierarchy.</summary>
    public static IReadOnlyList<Type> KindsOf(Type hierarchy) => [.. hierarchy.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(hierarchy)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static object MembersOf(Type type)
    {
        var (value, properties) = (RuntimeHelpers.GetUninitializedObject(type), type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).ToList());
        Assert.True(properties.Count > 0, $"{type.Name} cannot be filled: it has neither a member that is set nor a method that makes a stored one.");
        foreach (var property in properties) property.SetValue(value, Of(property.PropertyType));
        return value;
    }

    private static object ArrayOf(Type type)
    {
        var element = type.GenericTypeArguments.Single();
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!.MakeGenericMethod(element).Invoke(null, [array])!
            : array;
    }
}
