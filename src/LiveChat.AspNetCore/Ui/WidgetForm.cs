using LiveChat.AspNetCore.Contract;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Puts the form before the chat on the wire. What an answer is used for stays on the server.</summary>
internal static class WidgetForm
{
    public static FormSettingsDto Of(PreChatForm form) => new()
    {
        Title = form.Title,
        Intro = form.Intro,
        SubmitLabel = form.SubmitLabel,
        Fields = [.. form.Fields.Select(Field)],
        ConsentUrl = form.ConsentUrl?.AbsoluteUri,
    };

    private static FormFieldSettingsDto Field(FormField field) => new()
    {
        Key = field.Key,
        Type = Type(field.Type),
        Label = field.Label,
        Help = field.Help,
        Placeholder = field.Placeholder,
        Required = field.Required,
        Options = field.Options.IsEmpty ? null : [.. field.Options.Select(option => new FormOptionDto(option.Value, option.Label) { Queue = option.Queue?.Value })],
        Min = field.Min,
        Max = field.Max,
        MaxLength = field.Limit,
        Pattern = field.Pattern is { } pattern && QuickPattern.IsQuick(pattern, field.Limit) ? pattern : null,
        Autocomplete = field.Autocomplete,
        DefaultValue = field.DefaultValue,
        Known = Known(field.Role),
        HideWhenKnown = field.HideWhenKnown ? true : null,
        Source = Source(field.Source),
        VisibleIf = field.VisibleIf is { } condition ? new FormConditionDto(condition.Key, Op(condition.Kind), [.. condition.Values]) : null,
    };

    private static KnownAnswerDto? Known(FormFieldRole role) => role switch
    {
        FormFieldRole.ContactName => KnownAnswerDto.Name,
        FormFieldRole.ContactEmail => KnownAnswerDto.Email,
        FormFieldRole.ContactPhone => KnownAnswerDto.Phone,
        FormFieldRole.Message => KnownAnswerDto.Message,
        _ => null,
    };

    private static FormFieldSourceDto? Source(FormFieldSource source) => source switch
    {
        FormFieldSource.DefaultValue => null,
        FormFieldSource.PageUrl => FormFieldSourceDto.Url,
        FormFieldSource.QueryParameter => FormFieldSourceDto.Query,
        FormFieldSource.Script => FormFieldSourceDto.Identify,
    };

    private static string Op(FormConditionKind kind) => kind switch
    {
        FormConditionKind.Is => "eq",
        FormConditionKind.IsNot => "ne",
        FormConditionKind.IsAnyOf => "in",
        FormConditionKind.IsFilled => "filled",
    };

    private static FormFieldTypeDto Type(FormFieldType type) => type switch
    {
        FormFieldType.Text => FormFieldTypeDto.Text,
        FormFieldType.Textarea => FormFieldTypeDto.Textarea,
        FormFieldType.Email => FormFieldTypeDto.Email,
        FormFieldType.Phone => FormFieldTypeDto.Phone,
        FormFieldType.Number => FormFieldTypeDto.Number,
        FormFieldType.Select => FormFieldTypeDto.Select,
        FormFieldType.Radio => FormFieldTypeDto.Radio,
        FormFieldType.Checkboxes => FormFieldTypeDto.Checkboxes,
        FormFieldType.Checkbox => FormFieldTypeDto.Checkbox,
        FormFieldType.Date => FormFieldTypeDto.Date,
        FormFieldType.Hidden => FormFieldTypeDto.Hidden,
        FormFieldType.Consent => FormFieldTypeDto.Consent,
        FormFieldType.Heading => FormFieldTypeDto.Heading,
    };
}
