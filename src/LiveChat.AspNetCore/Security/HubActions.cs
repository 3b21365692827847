using System.Collections.Concurrent;
using System.Reflection;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Customers;

namespace LiveChat.AspNetCore.Security;

/// <summary>What each hub method does.</summary>
internal static class HubActions
{
    private static readonly ConcurrentDictionary<MethodInfo, ChatAction> Known = new();

    public static ChatAction Of(MethodInfo method) => Known.GetOrAdd(method, static m =>
        m.GetCustomAttribute<DoesAttribute>()?.Action ?? throw new InvalidOperationException(Undeclared(m)));

    /// <summary>Complains about every hub method that does not say what it does.</summary>
    public static IEnumerable<string> Complaints() => new[] { typeof(CustomerHub), typeof(AgentHub) }
        .SelectMany(Methods)
        .Where(m => m.GetCustomAttribute<DoesAttribute>() is null)
        .Select(Undeclared);

    /// <summary>The methods a client can call.</summary>
    internal static IEnumerable<MethodInfo> Methods(Type hub) => hub
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == hub);

    private static string Undeclared(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name} does not say what it does: add [Does(ChatAction.…)].";
}
