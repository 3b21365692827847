using System.Globalization;
using System.Text;
using LiveChat.Chats;
using LiveChat.Macros;
using LiveChat.Routing;

namespace LiveChat.WakeUps;

/// <summary>Hints as text, for whatever carries text between nodes. Readers skip what they do not know, so that nodes of two versions can work side by side.</summary>
public static class WakeUpText
{
    private const string Version = "1";
    private const char Between = ' ';
    private const char Within = ',';

    /// <summary>Writes hints as few texts as the limit allows. All characters are ASCII.</summary>
    /// <param name="wakeUps">The hints.</param>
    /// <param name="maxLength">The longest text allowed, in characters; at least 2,000. A hint that alone is longer is left out.</param>
    public static IReadOnlyList<string> Write(IEnumerable<WakeUp> wakeUps, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(wakeUps);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2000);

        var texts = new List<string>();
        foreach (var ofNode in wakeUps.GroupBy(w => w.Node))
        {
            var head = $"{Version}{Between}{Uri.EscapeDataString(ofNode.Key.Value)}";
            var text = new StringBuilder(head);
            foreach (var item in ofNode.Select(Write).Where(i => head.Length + 1 + i.Length <= maxLength))
            {
                if (text.Length + 1 + item.Length > maxLength)
                {
                    texts.Add(text.ToString());
                    text = new(head);
                }

                text.Append(Between).Append(item);
            }

            if (text.Length > head.Length) texts.Add(text.ToString());
        }

        return texts;
    }

    /// <summary>Reads what <see cref="Write(IEnumerable{WakeUp}, int)"/> wrote. What it cannot read is left out: a hint may be lost.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<WakeUp> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split(Between) is not [Version, { Length: > 0 } node, .. var items]) return [];

        var from = new NodeId(Uri.UnescapeDataString(node));
        return [.. items.Select(i => Read(from, i.Split(Within))).OfType<WakeUp>()];
    }

    private static string Write(WakeUp wakeUp) => wakeUp switch
    {
        WakeUp.OfChat x => string.Create(CultureInfo.InvariantCulture, $"c,{x.Chat.Value:N},{x.After},{x.Sequence},{x.Fence},{(x.Moved ? 1 : 0)}"),
        WakeUp.OfAgent x => string.Create(CultureInfo.InvariantCulture, $"a,{Uri.EscapeDataString(x.Agent.Value)},{x.Fence}"),
        WakeUp.OfTyping x => string.Create(CultureInfo.InvariantCulture, $"t,{x.Chat.Value:N},{x.Fence},{(x.ByCustomer ? 1 : 0)},{(x.IsTyping ? 1 : 0)}"),
        WakeUp.OfTeam x => string.Create(CultureInfo.InvariantCulture, $"n,{x.Chat.Value:N},{x.Number}"),
        WakeUp.OfRedaction x => $"r,{x.Chat.Value:N}",
        WakeUp.OfMacros { Owner: MacroOwner.OfAgent o } x => string.Create(CultureInfo.InvariantCulture, $"m,a,{Uri.EscapeDataString(o.Agent.Value)},{x.Version}"),
        WakeUp.OfMacros { Owner: MacroOwner.OfTeam o } x => string.Create(CultureInfo.InvariantCulture, $"m,t,{Uri.EscapeDataString(o.Team)},{x.Version}"),
        _ => throw new NotSupportedException($"Unknown hint {wakeUp.GetType().Name}."),
    };

    private static WakeUp? Read(NodeId node, string[] parts) => parts switch
    {
        ["c", var id, var after, var sequence, var fence, var moved] when IsId(id, out var chat) && IsNumber(after, out var a) && IsNumber(sequence, out var s) && IsNumber(fence, out var f)
            => new WakeUp.OfChat(chat, a, s, f, moved == "1") { Node = node },
        ["a", { Length: > 0 } id, var fence] when IsNumber(fence, out var f)
            => new WakeUp.OfAgent(new(Uri.UnescapeDataString(id)), f) { Node = node },
        ["t", var id, var fence, var byCustomer, var isTyping] when IsId(id, out var chat) && IsNumber(fence, out var f)
            => new WakeUp.OfTyping(chat, f, byCustomer == "1", isTyping == "1") { Node = node },
        ["n", var id, var number] when IsId(id, out var chat) && IsNumber(number, out var n) => new WakeUp.OfTeam(chat, n) { Node = node },
        ["r", var id] when IsId(id, out var chat) => new WakeUp.OfRedaction(chat) { Node = node },
        ["m", "a", { Length: > 0 } agent, var version] when IsNumber(version, out var v)
            => new WakeUp.OfMacros(new MacroOwner.OfAgent(new(Uri.UnescapeDataString(agent))), v) { Node = node },
        ["m", "t", { Length: > 0 } team, var version] when IsNumber(version, out var v)
            => new WakeUp.OfMacros(new MacroOwner.OfTeam(Uri.UnescapeDataString(team)), v) { Node = node },
        _ => null,
    };

    private static bool IsId(string text, out ChatId id)
    {
        var isId = Guid.TryParseExact(text, "N", out var value);
        id = new(value);
        return isId;
    }

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
