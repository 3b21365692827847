using System.Reflection;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Security;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>Everything that travels: methods, events, and the types in them.</summary>
internal static class WireTypes
{
    /// <summary>What is not reached from a hub: bodies of HTTP calls and the settings inside pages.</summary>
    public static readonly IReadOnlyList<Type> Http =
        [
            typeof(ConnectCustomer), typeof(CustomerTicketDto), typeof(AdminOverviewDto), typeof(ReportDto), typeof(AuditPageDto), typeof(AuditVerdictDto), typeof(WidgetSightingsDto), typeof(RoutingPageDto), typeof(MacroImportDto), typeof(MacroLineDto),
            typeof(QueueDocumentsDto), typeof(TeamDocumentsDto), typeof(WidgetDocumentsDto), typeof(AgentDocumentsDto), typeof(RulesDocumentDto), typeof(TranscriptsDocumentDto), typeof(TryRulesDto), typeof(TriedRulesDto), typeof(TranscriptPreviewDto),
            typeof(SettingsProblemDto), typeof(SettingsUseDto), typeof(WidgetConfigDto), typeof(LauncherConfigDto), typeof(ConsoleConfigDto),
        ];

    public static IReadOnlyList<MethodInfo> CustomerMethods => [.. HubActions.Methods(typeof(CustomerHub))];

    public static IReadOnlyList<MethodInfo> AgentMethods => [.. HubActions.Methods(typeof(AgentHub))];

    public static IReadOnlyList<MethodInfo> CustomerEvents => typeof(ICustomerClient).GetMethods();

    public static IReadOnlyList<MethodInfo> AgentEvents => typeof(IAgentClient).GetMethods();

    /// <summary>All types with a shape of their own, each after the one that names it first.</summary>
    public static IReadOnlyList<Type> All { get; } = Collect();

    public static Type RequestOf(MethodInfo method) => method.GetParameters().Single().ParameterType;

    /// <summary>What a hub method answers when it succeeds.</summary>
    public static Type AnswerOf(MethodInfo method) => method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];

    /// <summary>The properties of a type in the order they are declared, those of its base first.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.Name != "EqualityContract")
        .OrderBy(p => p.DeclaringType == type);

    public static IReadOnlyList<Type> CasesOf(Type type) => [.. type.GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType)];

    /// <summary>The name by which a case of a closed hierarchy is told from the others; null for other types.</summary>
    public static string? KindOf(Type type) => type.BaseType?
        .GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().FirstOrDefault(a => a.DerivedType == type)?.TypeDiscriminator as string;

    private static List<Type> Collect()
    {
        var found = new List<Type>();
        foreach (var method in CustomerMethods.Concat(AgentMethods))
        {
            Add(RequestOf(method), found);
            Add(AnswerOf(method), found);
        }

        foreach (var e in CustomerEvents.Concat(AgentEvents)) Add(RequestOf(e), found);
        foreach (var type in Http) Add(type, found);
        Add(typeof(ReplyError), found);
        return found;
    }

    private static void Add(Type type, List<Type> found)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments()) Add(argument, found);
            return;
        }

        if (type.Assembly != typeof(Reply<>).Assembly || found.Contains(type)) return;
        found.Add(type);
        if (type.IsEnum) return;

        foreach (var property in Properties(type)) Add(property.PropertyType, found);
        foreach (var derived in CasesOf(type)) Add(derived, found);
    }
}
