namespace LiveChat.Core.Tests.Detection;

/// <summary>Texts that are made to keep detectors busy: of any length, the same all the way.</summary>
internal static class TroublesomeTexts
{
    public static IReadOnlyDictionary<string, string> Pieces { get; } = new Dictionary<string, string>
    {
        ["digits"] = "4",
        ["spaces"] = " ",
        ["at signs"] = "@",
        ["colons"] = ":",
        ["letters"] = "e",
        ["nothing to see"] = "\u200B",
        ["digits and spaces"] = "4 ",
        ["digits and dots"] = "1.",
        ["digits and hyphens"] = "4-",
        ["digits and colons"] = "1:",
        ["fours"] = "4111 ",
        ["names of addresses"] = "a.a@",
        ["quotes"] = "\"@a.co",
        ["addresses"] = "a@b.co ",
        ["addresses that are spelled"] = "a at b.",
        ["beginnings of accounts"] = "DE89 3",
        ["beginnings of accounts with nothing to see"] = "\u200B\u200B\u200B\u200BDE89",
        ["plus signs"] = "+4 9",
        ["labels"] = "cvv ",
        ["labels with digits"] = "cvv (a 1 ",
        ["calls"] = "call 555 0123 ",
        ["cards"] = "4012888888881881 ",
        ["phones"] = "212-555-0145 ",
        ["digits of two units"] = "\U0001D7D2",
        ["digits behind letters with nothing to see"] = "1a\u200B\u200B",
        ["hexadecimal"] = "4f-",
    };

    public static string Of(string name, int length)
    {
        var piece = Pieces[name];
        return string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }
}
