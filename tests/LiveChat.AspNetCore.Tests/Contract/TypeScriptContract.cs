using System.Reflection;
using System.Text;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>Writes web/protocol/contract.gen.ts.</summary>
internal static class TypeScriptContract
{
    private const int LineWidth = 120;

    public static string Write()
    {
        var text = new StringBuilder("// Generated from src/LiveChat.AspNetCore/Contract. Do not edit.\n");
        foreach (var type in WireTypes.All) WriteType(text, type);

        text.Append(
            """

            /** The answer to every hub method: a value, or one error. Exactly one of the two is there. */
            export type Reply<T> =
              | { readonly ok: true; readonly value: T; readonly error?: never }
              | { readonly ok: false; readonly error: ReplyError; readonly value?: never };

            """.ReplaceLineEndings("\n"));
        WriteHub(text, "CustomerHub", "What a customer's page may call.", WireTypes.CustomerMethods);
        WriteEvents(text, "CustomerClient", typeof(ICustomerClient), WireTypes.CustomerEvents);
        WriteHub(text, "AgentHub", "What an agent's desk may call.", WireTypes.AgentMethods);
        WriteEvents(text, "AgentClient", typeof(IAgentClient), WireTypes.AgentEvents);
        WriteErrors(text);
        return text.ToString();
    }

    private static void WriteType(StringBuilder text, Type type)
    {
        text.Append($"\n/** {XmlDocs.Of(type)} */\n");
        if (type.IsEnum)
        {
            WriteUnion(text, type.Name, WireNames.Members(type).Select(m => $"'{WireNames.Of(m)}'"));
            return;
        }

        if (WireTypes.CasesOf(type) is { Count: > 0 } cases)
        {
            WriteUnion(text, type.Name, cases.Select(c => c.Name));
            return;
        }

        var properties = WireTypes.Properties(type).ToList();
        if (properties.Count == 0)
        {
            text.Append($"export type {type.Name} = Readonly<Record<string, never>>;\n");
            return;
        }

        text.Append($"export interface {type.Name} {{\n");
        if (WireTypes.KindOf(type) is { } kind) text.Append($"  readonly kind: '{kind}';\n");
        foreach (var property in properties)
        {
            text.Append($"  /** {XmlDocs.Of(property)} */\n");
            text.Append($"  readonly {WireNames.Of(property)}{(WireNames.IsOptional(property) ? "?" : "")}: {WireNames.TypeScript(property.PropertyType)};\n");
        }

        text.Append("}\n");
    }

    private static void WriteUnion(StringBuilder text, string name, IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        var line = $"export type {name} = {string.Join(" | ", all)};";
        text.Append(line.Length <= LineWidth ? line : $"export type {name} =\n  | {string.Join("\n  | ", all)};").Append('\n');
    }

    private static void WriteHub(StringBuilder text, string name, string summary, IEnumerable<MethodInfo> methods)
    {
        text.Append($"\n/** {summary} */\nexport interface {name} {{\n");
        foreach (var method in methods)
        {
            text.Append($"  /** {XmlDocs.Of(method)} */\n");
            text.Append($"  {method.Name}(request: {WireTypes.RequestOf(method).Name}): Promise<Reply<{WireTypes.AnswerOf(method).Name}>>;\n");
        }

        text.Append("}\n");
    }

    private static void WriteEvents(StringBuilder text, string name, Type client, IEnumerable<MethodInfo> events)
    {
        text.Append($"\n/** {XmlDocs.Of(client)} */\nexport interface {name} {{\n");
        foreach (var e in events)
        {
            text.Append($"  /** {XmlDocs.Of(e)} */\n");
            text.Append($"  {e.Name}({e.GetParameters()[0].Name}: {WireTypes.RequestOf(e).Name}): void;\n");
        }

        text.Append("}\n");
    }

    private static void WriteErrors(StringBuilder text)
    {
        text.Append("\n/** Every error code of the wire; `retry` says whether sending the same again later may succeed. */\nexport const errorCodes = {\n");
        foreach (var error in ErrorCodes.All) text.Append($"  {error.Code}: {{ retry: {(error.Retry ? "true" : "false")} }},\n");
        text.Append("} as const;\n\n/** A code of the list above. */\nexport type ErrorCode = keyof typeof errorCodes;\n");
        text.Append("\n/** The codes for which sending the same again later may succeed: all that a bundle has to carry of the list. */\nexport const retryCodes = {\n");
        foreach (var error in ErrorCodes.All.Where(e => e.Retry)) text.Append($"  {error.Code}: true,\n");
        text.Append("} as const satisfies Partial<Record<ErrorCode, true>>;\n");
    }
}
