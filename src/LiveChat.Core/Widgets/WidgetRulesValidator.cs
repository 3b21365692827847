using System.Text;
using System.Text.RegularExpressions;
using LiveChat.Queues;
using LiveChat.Settings;
using LiveChat.Teams;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

/// <summary>What attributes cannot say about a widget, each in a sentence that names the fix.</summary>
internal sealed partial class WidgetRulesValidator(QueueCatalog queues) : IValidateOptions<WidgetOptions>
{
    private const int MaxTextLength = 500;
    private const string PatternHelp = "Begin with / or *, leave host, query and fragment out, and write at most 200 characters, e.g. /checkout/*.";
    private const int MinSecretBytes = 32;
    private const int MaxSecretBytes = 512;

    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        // The default options belong to no widget. That something is missing, the generated validator says.
        if (string.IsNullOrEmpty(name)) return ValidateOptionsResult.Success;
        if (options is { Form: null } or { Locale: null } or { Look.Accent: null }) return ValidateOptionsResult.Skip;

        var ofMessage = options.OfflineForm is { } form ? FormRules.ProblemsOfMessage(form, queues) : [];
        var ofForm = FormRules.Problems(options.Form, queues).Select(p => p with { Field = $"Form.{p.Field}" });
        return OptionsRefusal.Of(
            Problems(name, options).Concat(ofForm).Concat(ofMessage.Select(p => p with { Field = $"OfflineForm.{p.Field}" })).Select(p => p with { Text = $"Widget '{name}': {p.Text}" }));
    }

    private IEnumerable<SettingsProblem> Problems(string siteKey, WidgetOptions o)
    {
        if (!WidgetId.TryParse(siteKey, out _))
            yield return new("", SettingsProblemKind.Invalid, "the site key is not valid. Give AddWidget 16 to 40 letters, digits, '-' or '_'.");
        if (!Accent().IsMatch(o.Look.Accent))
            yield return new("Look.Accent", SettingsProblemKind.Invalid, $"Look.Accent is '{o.Look.Accent}'. Write the colour as '#' and six hexadecimal digits, e.g. #1d4ed8.");
        if (o.Look.LogoUrl is { } logo && !IsPicture(logo))
            yield return new("Look.LogoUrl", SettingsProblemKind.Invalid, $"Look.LogoUrl is '{logo}'. Write an https address, or a path on LiveChat's own origin, e.g. /images/logo.svg.");
        if (o.Launcher.Icon is LauncherIcon.Logo && o.Look.LogoUrl is null)
            yield return new("Launcher.Icon", SettingsProblemKind.Invalid, "Launcher.Icon is Logo, but there is none. Set Look.LogoUrl, or choose another icon.");
        foreach (var path in o.Launcher.ShowOn.Where(p => !PathPattern.IsValid(p)))
            yield return new("Launcher.ShowOn", SettingsProblemKind.Invalid, $"Launcher.ShowOn has '{path}', which is no pattern of paths. {PatternHelp}");
        foreach (var path in o.Launcher.HideOn.Where(p => !PathPattern.IsValid(p)))
            yield return new("Launcher.HideOn", SettingsProblemKind.Invalid, $"Launcher.HideOn has '{path}', which is no pattern of paths. {PatternHelp}");
        if (!Locale().IsMatch(o.Locale))
            yield return new("Locale", SettingsProblemKind.Invalid, $"Locale is '{o.Locale}'. Write a language tag, e.g. en or de-AT.");
        foreach (var locale in o.Locales.Where(l => l is null || !Language().IsMatch(l)))
            yield return new("Locales", SettingsProblemKind.Invalid, $"Locales has '{locale}', which is no language. Write it without a region, e.g. de.");
        foreach (var locale in o.LocaleTexts.Keys.Where(l => !Locale().IsMatch(l)))
            yield return new($"LocaleTexts[{locale}]", SettingsProblemKind.Invalid, $"LocaleTexts has texts for '{locale}'. Write a language tag, e.g. de or de-AT.");
        if (o.Queue is not null && queues.Find(new(o.Queue)) is null)
            yield return new("Queue", SettingsProblemKind.Unknown, $"Queue names '{o.Queue}', which does not exist. Add it with AddQueue(\"{o.Queue}\"), or leave Queue null for the first queue.");
        foreach (var domain in o.Domains.Where(d => !AllowedOrigins.IsPattern(d)))
            yield return new("Domains", SettingsProblemKind.Invalid, $"Domains has '{domain}', which is not an origin. Write scheme and host without a path, e.g. https://www.example.com or https://*.example.com.");
        foreach (var text in o.LocaleTexts.Values.Append(o.Texts).SelectMany(t => t ?? Enumerable.Empty<KeyValuePair<string, string>>()).Where(t => t.Value is null or { Length: > MaxTextLength }))
            yield return new($"Texts[{text.Key}]", SettingsProblemKind.TooLong, $"the text '{text.Key}' is missing or longer than {MaxTextLength} characters. Shorten it, or remove it from Texts or LocaleTexts.");
        foreach (var problem in AutoMessage.Problems(o.AfterSubmit.AutoMessages)) yield return problem with { Field = $"AfterSubmit.{problem.Field}", Text = $"AfterSubmit.{problem.Text}" };
        foreach (var problem in Problems(o.Identity)) yield return problem with { Field = $"Identity.{problem.Field}", Text = $"Identity.{problem.Text}" };
    }

    /// <summary>Says which secret is wrong by its place, and never prints one.</summary>
    private static IEnumerable<SettingsProblem> Problems(CustomerIdentityOptions o)
    {
        foreach (var (i, secret) in o.Secrets.Index())
        {
            if (Encoding.UTF8.GetByteCount(secret ?? "") is < MinSecretBytes or > MaxSecretBytes)
                yield return new("Secrets", SettingsProblemKind.Invalid, $"Secrets has an entry (number {i + 1}) with less than {MinSecretBytes} or more than {MaxSecretBytes} bytes. Make one of 32 random bytes in base64, e.g. with: openssl rand -base64 32");
        }

        if (o.Required && o.Secrets.Count == 0)
            yield return new("Required", SettingsProblemKind.Invalid, "Required is true, but Identity.Secrets is empty, so nobody could ever be let in. Add the secret your server signs tokens with, or set Required = false.");
    }

    /// <summary>A path of two slashes would be another host's.</summary>
    private static bool IsPicture(string address)
        => address is ['/', not ('/' or '\\'), ..]
            ? Uri.TryCreate(address, UriKind.Relative, out _)
            : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Accent();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Locale();
}
