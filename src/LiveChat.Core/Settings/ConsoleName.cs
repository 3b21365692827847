using System.Text.RegularExpressions;

namespace LiveChat.Settings;

/// <summary>The names the console may give to queues and teams: such as may stand in an address. Those of code are code's to choose.</summary>
internal static partial class ConsoleName
{
    public const string Rule = "Use 1 to 60 letters, digits, '-', '_' and '.', and begin with a letter or digit.";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,59}\z")]
    private static partial Regex Pattern();
}
