using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>The XML documentation of the contract, as plain sentences.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(AspNetCore.Contract.Reply<>).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string Of(Type type) => Read(Members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"), type);

    public static string Of(MethodInfo method) => Read(
        Members.FirstOrDefault(m => m.Key.StartsWith($"M:{method.DeclaringType!.FullName}.{method.Name}(", StringComparison.Ordinal)).Value?.Element("summary"), method);

    public static string Of(FieldInfo member) => Read(Members.GetValueOrDefault($"F:{member.DeclaringType!.FullName}.{member.Name}")?.Element("summary"), member);

    public static string Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var own = Members.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary");
        var parameter = Members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == property.Name);
        return Read(own ?? parameter, property);
    }

    private static string Read(XElement? text, MemberInfo member)
        => text is null
            ? throw new InvalidOperationException($"{member.DeclaringType?.Name}.{member.Name} has no documentation.")
            : Spaces().Replace(string.Concat(text.Nodes().Select(Read)), " ").Trim();

    private static string Read(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => $"`{Camel((element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name"))!.Value.Split('.', ':')[^1])}`",
        _ => string.Empty,
    };

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
