using System.Text.RegularExpressions;
using LiveChat.Queues;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>What a form before the chat must be like. Pure.</summary>
internal static partial class FormRules
{
    private const int MaxFields = 20;
    private const int MaxOptions = 100;

    /// <summary>What is wrong with a form, each in a sentence that names the fix.</summary>
    public static IEnumerable<SettingsProblem> Problems(PreChatForm form, QueueCatalog queues)
    {
        if (form.Fields.IsDefault) return [new("Fields", SettingsProblemKind.Required, "Form.Fields is missing. Set it, [] for a form without fields.")];
        return [.. OfForm(form), .. form.Fields.SelectMany((f, i) => OfField(form, f, i, queues).Select(p => p with { Field = $"Fields[{i}].{p.Field}", Text = $"form field '{f.Key}' {p.Text}" }))];
    }

    /// <summary>What is wrong with a form to leave a message by: an answer needs something to answer, and somewhere to go.</summary>
    public static IEnumerable<SettingsProblem> ProblemsOfMessage(PreChatForm form, QueueCatalog queues)
    {
        foreach (var problem in Problems(form, queues)) yield return problem with { Text = $"OfflineForm: {problem.Text}" };
        foreach (var role in new[] { FormFieldRole.ContactEmail, FormFieldRole.Message }.Where(r => !form.Fields.IsDefault && !form.Fields.Any(f => f.Role == r && IsAlwaysAnswered(f))))
            yield return new("Fields", SettingsProblemKind.Invalid, $"OfflineForm has no field that is always shown and required with the role {role}. Add one, or set OfflineForm = null to take no messages.");
    }

    private static bool IsAlwaysAnswered(FormField field) => field is { Required: true, VisibleIf: null };

    private static IEnumerable<SettingsProblem> OfForm(PreChatForm form)
    {
        if (form.Fields.Length > MaxFields)
            yield return new("Fields", SettingsProblemKind.TooLong, $"the form has {form.Fields.Length} fields. Remove some; at most {MaxFields} are allowed.");
        if (IsBad(form.Title, 100)) yield return new("Title", SettingsProblemKind.Invalid, "Form.Title is empty or longer than 100 characters. Change it.");
        if (form.Intro?.Length > 500) yield return new("Intro", SettingsProblemKind.TooLong, "Form.Intro is longer than 500 characters. Shorten it.");
        if (IsBad(form.SubmitLabel, 40)) yield return new("SubmitLabel", SettingsProblemKind.Invalid, "Form.SubmitLabel is empty or longer than 40 characters. Change it.");
        if (IsBad(form.CheckedLabel, 40)) yield return new("CheckedLabel", SettingsProblemKind.Invalid, "Form.CheckedLabel is empty or longer than 40 characters. Change it.");
        if (form.ConsentUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("https" or "http")))
            yield return new("ConsentUrl", SettingsProblemKind.Invalid, "Form.ConsentUrl is not an absolute https or http address. Write it with its scheme and host.");
        foreach (var key in form.Fields.CountBy(f => f.Key).Where(k => k.Value > 1).Select(k => k.Key))
            yield return new($"Fields[{LastPlaceOf(form, f => f.Key == key)}].Key", SettingsProblemKind.Duplicate, $"the form has more than one field '{key}'. Give each its own key.");
        foreach (var role in form.Fields.Where(f => f.Role is not FormFieldRole.Custom).CountBy(f => f.Role).Where(r => r.Value > 1).Select(r => r.Key))
            yield return new($"Fields[{LastPlaceOf(form, f => f.Role == role)}].Role", SettingsProblemKind.Duplicate, $"more than one form field has the role {role}. Leave it on one of them.");
    }

    private static IEnumerable<SettingsProblem> OfField(PreChatForm form, FormField field, int place, QueueCatalog queues)
    {
        if (!Key().IsMatch(field.Key ?? ""))
            yield return new("Key", SettingsProblemKind.Invalid, "has a key that is not valid. Use a lower case letter, then up to 39 lower case letters, digits or underscores.");
        if (!Enum.IsDefined(field.Type)) yield return new("Type", SettingsProblemKind.Invalid, "has an unknown type. Use one of FormFieldType.");
        if (IsBad(field.Label, 200)) yield return new("Label", SettingsProblemKind.Invalid, "has no label, or one longer than 200 characters. Change it.");
        if (field.Help?.Length > 500) yield return new("Help", SettingsProblemKind.TooLong, "has a help text longer than 500 characters. Shorten it.");
        if (field.Placeholder?.Length > 200) yield return new("Placeholder", SettingsProblemKind.TooLong, "has a placeholder longer than 200 characters. Shorten it.");
        if (!HasFittingType(field)) yield return new("Role", SettingsProblemKind.Invalid, $"has the role {field.Role}, which its type {field.Type} cannot have. Change one of them.");
        if (field.HideWhenKnown && !field.AsksForContact)
            yield return new("HideWhenKnown", SettingsProblemKind.Invalid, "is left out when known, but asks for nothing that is kept of a contact. Give it the role ContactName, ContactEmail or ContactPhone, or set HideWhenKnown = false.");
        if (field is { IsPersonal: true, Type: FormFieldType.Heading })
            yield return new("IsPersonal", SettingsProblemKind.Invalid, "is personal, but a heading has no answer. Set IsPersonal = false.");
        if (field.Source is not FormFieldSource.DefaultValue && field.Type is not FormFieldType.Hidden)
            yield return new("Source", SettingsProblemKind.Invalid, $"is filled in from {field.Source}, which only hidden fields are. Make it Hidden, or leave Source.");
        if (field.MaxLength is < 1 || field.MaxLength > LongestOf(field))
            yield return new("MaxLength", SettingsProblemKind.OutOfRange, $"has a MaxLength of {field.MaxLength}. Write 1 to {LongestOf(field)}.");
        if (field.Min > field.Max) yield return new("Min", SettingsProblemKind.OutOfRange, "has a Min above its Max. Change one of them.");
        if (field.Pattern is { } pattern && !FormPattern.IsValid(pattern))
            yield return new("Pattern", SettingsProblemKind.Invalid, $"has a pattern that is not a regular expression of linear time. Write it without look-around and back-references, in at most {FormPattern.MaxLength} characters.");
        if (field.VisibleIf is { } condition && !Fits(form, condition, place))
            yield return new("VisibleIf", SettingsProblemKind.Invalid, $"is shown by a condition on '{condition.Key}', which does not fit. Name an earlier field that has answers, with one value for Is and IsNot, values for IsAnyOf, none for IsFilled.");
        foreach (var problem in OfOptions(field, queues)) yield return problem;
    }

    private static IEnumerable<SettingsProblem> OfOptions(FormField field, QueueCatalog queues)
    {
        if (field.Options.IsDefault || (field.HasOptions && field.Options.Length is 0 or > MaxOptions))
        {
            yield return new("Options", SettingsProblemKind.Required, $"needs options. Give it 1 to {MaxOptions}.");
            yield break;
        }

        if (!field.HasOptions && !field.Options.IsEmpty) yield return new("Options", SettingsProblemKind.Invalid, $"has options, which its type {field.Type} does not show. Remove them, or make it a Select.");
        if (field.Options.Any(o => IsBad(o.Value, 100) || o.Value.Contains('\n', StringComparison.Ordinal) || IsBad(o.Label, 200)))
            yield return new("Options", SettingsProblemKind.Invalid, "has an option without value or label, or with one that is too long. Values have 1 to 100 characters on one line, labels 1 to 200.");
        foreach (var value in field.Options.CountBy(o => o.Value).Where(v => v.Value > 1).Select(v => v.Key))
            yield return new("Options", SettingsProblemKind.Duplicate, $"has the option '{value}' more than once. Remove one of them.");
        foreach (var queue in field.Options.Select(o => o.Queue).OfType<QueueId>().Where(q => queues.Find(q) is null).Distinct())
            yield return new("Options", SettingsProblemKind.Unknown, $"has an option that leads to the queue '{queue}', which does not exist. Add it with AddQueue(\"{queue}\").");
        if (field.Role is not FormFieldRole.Queue && field.Options.Any(o => o.Queue is not null))
            yield return new("Role", SettingsProblemKind.Invalid, "has an option that leads to a queue, but not the role Queue. Set Role = FormFieldRole.Queue.");
    }

    private static bool Fits(PreChatForm form, FormCondition condition, int place)
        => form.Fields.Take(place).Any(f => f.Key == condition.Key && f.Type is not FormFieldType.Heading)
            && !condition.Values.IsDefault && condition.Kind switch
            {
                FormConditionKind.Is or FormConditionKind.IsNot => condition.Values.Length == 1,
                FormConditionKind.IsAnyOf => !condition.Values.IsEmpty,
                FormConditionKind.IsFilled => condition.Values.IsEmpty,
            };

    private static bool HasFittingType(FormField field) => field.Role switch
    {
        FormFieldRole.Custom => true,
        FormFieldRole.ContactName => field.Type is FormFieldType.Text or FormFieldType.Hidden,
        FormFieldRole.ContactEmail => field.Type is FormFieldType.Email,
        FormFieldRole.ContactPhone => field.Type is FormFieldType.Phone,
        FormFieldRole.Message => field.Type is FormFieldType.Text or FormFieldType.Textarea,
        FormFieldRole.Queue => field.Type is FormFieldType.Select or FormFieldType.Radio,
    };

    private static int LongestOf(FormField field) => (field with { MaxLength = null }).Limit is var limit
        && (field.Role is FormFieldRole.ContactName || field.Type is FormFieldType.Email) ? limit : 4000;

    private static int LastPlaceOf(PreChatForm form, Predicate<FormField> isMeant) => Array.FindLastIndex([.. form.Fields], isMeant);

    private static bool IsBad(string? text, int longest) => string.IsNullOrWhiteSpace(text) || text.Length > longest;

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,39}\z")]
    private static partial Regex Key();
}
