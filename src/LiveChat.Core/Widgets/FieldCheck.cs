using System.Globalization;
using LiveChat.Detection;

namespace LiveChat.Widgets;

/// <summary>Checks the answer to one field. Pure.</summary>
internal static class FieldCheck
{
    private const int MinPhoneDigits = 3;
    private const int MaxPhoneDigits = 20;

    public static FieldValue Check(PreChatForm form, FormField field, string? sent)
    {
        if (sent is not null && !PlainText.IsWellFormed(sent)) return FormProblem.InvalidUnicode;

        var value = Read(form, field, sent ?? string.Empty);
        return value is { Problem: null, Chosen.IsEmpty: true } && field.Required ? FormProblem.Required : value;
    }

    private static FieldValue Read(PreChatForm form, FormField field, string sent) => field.Type switch
    {
        FormFieldType.Text or FormFieldType.Hidden => Text(field, OneLineText.Clean(sent)),
        FormFieldType.Textarea => Text(field, sent.Replace("\0", "", StringComparison.Ordinal)),
        FormFieldType.Email => Email(field, sent),
        FormFieldType.Phone => Text(field, OneLineText.Clean(sent), IsPhone, FormProblem.PhoneInvalid),
        FormFieldType.Number => Text(field, OneLineText.Clean(sent), v => IsNumber(field, v), FormProblem.NumberInvalid),
        FormFieldType.Date => Text(field, OneLineText.Clean(sent), IsDate, FormProblem.DateInvalid),
        FormFieldType.Select or FormFieldType.Radio => Choice(field, sent is "" ? [] : [sent]),
        FormFieldType.Checkboxes => Choice(field, sent.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        FormFieldType.Checkbox or FormFieldType.Consent => Box(form, sent),
        FormFieldType.Heading => FormProblem.FieldUnknown,
    };

    private static FieldValue Text(FormField field, string value, Func<string, bool>? isKind = null, FormProblem wrongKind = default)
    {
        if (!PlainText.IsVisible(value)) return FieldValue.None;
        if (value.Length > field.Limit) return field.Role is FormFieldRole.ContactName ? FormProblem.NameTooLong : FormProblem.TooLong;
        if (isKind?.Invoke(value) is false) return wrongKind;
        return field.Pattern is { } pattern && !FormPattern.IsMatch(pattern, value) ? FormProblem.PatternMismatch : FieldValue.Of(value);
    }

    /// <summary>An address is not cleaned: one with something hidden in it is refused, not repaired.</summary>
    private static FieldValue Email(FormField field, string sent)
    {
        if (sent.AsSpan().Trim(' ').IsEmpty) return FieldValue.None;
        return EmailAddress.TryParse(sent, out var address) ? Text(field, address) : FormProblem.EmailInvalid;
    }

    private static FieldValue Choice(FormField field, string[] sent)
    {
        var options = field.Options.Where(o => sent.Contains(o.Value, StringComparer.Ordinal)).ToList();
        if (options.Count < sent.Distinct(StringComparer.Ordinal).Count()) return FormProblem.OptionUnknown;
        return options is [] ? FieldValue.None : FieldValue.Of([.. options.Select(o => o.Value)], string.Join(", ", options.Select(o => o.Label)));
    }

    private static FieldValue Box(PreChatForm form, string sent) => sent switch
    {
        "" or "false" => FieldValue.None,
        "true" => FieldValue.Of(["true"], form.CheckedLabel),
        _ => FormProblem.OptionUnknown,
    };

    private static bool IsPhone(string value)
        => value.Count(char.IsAsciiDigit) is >= MinPhoneDigits and <= MaxPhoneDigits
            && value.LastIndexOf('+') <= 0 && value.All(c => char.IsAsciiDigit(c) || "+ ()-./".Contains(c, StringComparison.Ordinal));

    private static bool IsNumber(FormField field, string value)
        => double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number >= (field.Min ?? double.MinValue) && number <= (field.Max ?? double.MaxValue);

    private static bool IsDate(string value)
        => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
