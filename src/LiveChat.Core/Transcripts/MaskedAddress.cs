using System.Text;

namespace LiveChat.Transcripts;

/// <summary>An e-mail address as it may be shown and stored in a log of a chat: enough to recognise one's own, too little to learn another's.</summary>
internal static class MaskedAddress
{
    /// <summary>Masks <c>dana@example.com</c> as <c>d…@ex….com</c>. Answers for any text, so that nothing fails for a mask.</summary>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 0) return $"{Start(address, 1)}…";

        var dot = address.LastIndexOf('.') is var last && last > at ? last : address.Length;
        return $"{Start(address[..at], 1)}…@{Start(address[(at + 1)..dot], 2)}…{address[dot..]}";
    }

    private static string Start(string text, int count)
    {
        var start = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(count)) start.Append(rune.ToString());
        return start.ToString();
    }
}
