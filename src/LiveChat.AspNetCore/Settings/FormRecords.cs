using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Forms, as they are designed, on the wire.</summary>
internal static class FormRecords
{
    /// <summary>Stands for an address that cannot be read; no rule lets it pass.</summary>
    private static readonly Uri NoAddress = new("about:invalid");

    public static FormDesignDto Of(PreChatForm form) => new()
    {
        Title = form.Title,
        Intro = form.Intro,
        SubmitLabel = form.SubmitLabel,
        CheckedLabel = form.CheckedLabel,
        Fields = [.. form.Fields.Select(Of)],
        ConsentUrl = form.ConsentUrl?.OriginalString,
    };

    public static PreChatForm Read(FormDesignDto dto) => new()
    {
        Title = dto.Title,
        Intro = dto.Intro,
        SubmitLabel = dto.SubmitLabel,
        CheckedLabel = dto.CheckedLabel,
        Fields = [.. dto.Fields.Select(Read)],
        ConsentUrl = dto.ConsentUrl is null ? null : Uri.TryCreate(dto.ConsentUrl, UriKind.Absolute, out var url) ? url : NoAddress,
    };

    private static FormFieldDesignDto Of(FormField field) => new()
    {
        Key = field.Key,
        Type = Twins<FormFieldType, FormFieldTypeDto>.Of(field.Type),
        Label = field.Label,
        Role = Twins<FormFieldRole, FormFieldRoleDto>.Of(field.Role),
        Required = field.Required,
        Help = field.Help,
        Placeholder = field.Placeholder,
        Options = [.. field.Options.Select(o => new FormOptionDto(o.Value, o.Label) { Queue = o.Queue?.Value })],
        Min = field.Min,
        Max = field.Max,
        MaxLength = field.MaxLength,
        Pattern = field.Pattern,
        Autocomplete = field.Autocomplete,
        DefaultValue = field.DefaultValue,
        HideWhenKnown = field.HideWhenKnown,
        Pii = field.IsPersonal ? true : null,
        Source = Of(field.Source),
        VisibleIf = field.VisibleIf is { } condition ? new FormConditionDto(condition.Key, Of(condition.Kind), [.. condition.Values]) : null,
    };

    private static FormField Read(FormFieldDesignDto dto) => new()
    {
        Key = dto.Key,
        Type = Twins<FormFieldTypeDto, FormFieldType>.Of(dto.Type),
        Label = dto.Label,
        Role = Twins<FormFieldRoleDto, FormFieldRole>.Of(dto.Role),
        Required = dto.Required,
        Help = dto.Help,
        Placeholder = dto.Placeholder,
        Options = [.. dto.Options.Select(o => new FormOption(o.Value, o.Label, o.Queue is { } queue ? new QueueId(queue) : null))],
        Min = dto.Min,
        Max = dto.Max,
        MaxLength = dto.MaxLength,
        Pattern = dto.Pattern,
        Autocomplete = dto.Autocomplete,
        DefaultValue = dto.DefaultValue,
        HideWhenKnown = dto.HideWhenKnown,
        IsPersonal = dto.Pii is true,
        Source = dto.Source is { } source ? Read(source) : FormFieldSource.DefaultValue,
        VisibleIf = dto.VisibleIf is { } condition ? new FormCondition(condition.Key, Read(condition.Op), [.. condition.Values]) : null,
    };

    private static FormFieldSourceDto? Of(FormFieldSource source) => source switch
    {
        FormFieldSource.DefaultValue => null,
        FormFieldSource.PageUrl => FormFieldSourceDto.Url,
        FormFieldSource.QueryParameter => FormFieldSourceDto.Query,
        FormFieldSource.Script => FormFieldSourceDto.Identify,
    };

    private static FormFieldSource Read(FormFieldSourceDto source) => source switch
    {
        FormFieldSourceDto.Url => FormFieldSource.PageUrl,
        FormFieldSourceDto.Query => FormFieldSource.QueryParameter,
        FormFieldSourceDto.Identify => FormFieldSource.Script,
    };

    private static string Of(FormConditionKind kind) => kind switch
    {
        FormConditionKind.Is => "eq",
        FormConditionKind.IsNot => "ne",
        FormConditionKind.IsAnyOf => "in",
        FormConditionKind.IsFilled => "filled",
    };

    private static FormConditionKind Read(string op) => op switch
    {
        "eq" => FormConditionKind.Is,
        "ne" => FormConditionKind.IsNot,
        "in" => FormConditionKind.IsAnyOf,
        "filled" => FormConditionKind.IsFilled,
        _ => throw new ArgumentException("A condition is eq, ne, in or filled.", nameof(op)),
    };
}
