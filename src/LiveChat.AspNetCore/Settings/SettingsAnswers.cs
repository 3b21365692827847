using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.Settings;

namespace LiveChat.AspNetCore.Settings;

/// <summary>What is said of settings that are wrong or needed.</summary>
internal static class SettingsAnswers
{
    public static IReadOnlyList<SettingsProblemDto>? ProblemsOf(IReadOnlyList<SettingsProblem> problems)
        => problems.Count == 0 ? null : [.. problems.Select(p => new SettingsProblemDto(PathOf(p.Field), Twins<SettingsProblemKind, SettingsProblemKindDto>.Of(p.Kind), p.Text))];

    public static IReadOnlyList<SettingsUseDto> UsesOf(IReadOnlyList<SettingsUse> uses)
        => [.. uses.Select(u => new SettingsUseDto { Kind = Twins<SettingsUseKind, SettingsUseKindDto>.Of(u.Kind), Name = u.Name, Count = u.Count })];

    /// <summary>A part of a problem as the contract writes it: the host's JSON settings are the host's.</summary>
    public static JsonElement OnTheWire<T>(T value) => JsonSerializer.SerializeToElement(value, ContractJson.Options);

    /// <summary>A path into the options as a path into the wire's settings: <c>AutoMessages[1].Delay</c> is <c>autoMessages[1].delayMs</c>, and <c>Form.Fields[0].IsPersonal</c> is <c>form.fields[0].pii</c>. What stands in brackets may be anybody's name.</summary>
    public static string PathOf(string field)
    {
        var path = new StringBuilder(field.Length);
        var (begins, inside) = (true, false);
        foreach (var c in field)
        {
            path.Append(begins && !inside ? char.ToLowerInvariant(c) : c);
            inside = c == '[' || (inside && c != ']');
            begins = c == '.';
        }

        return path.Replace("].delay", "].delayMs").Replace("].isPersonal", "].pii").ToString();
    }
}
