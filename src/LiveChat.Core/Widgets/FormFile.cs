using System.Collections.Immutable;
using LiveChat.Queues;

namespace LiveChat.Widgets;

/// <summary>A form as the console's settings are kept: a format, members are added, never renamed.</summary>
internal sealed class FormFile
{
    public string Title { get; set; } = PreChatForm.Default.Title;
    public string? Intro { get; set; }
    public string SubmitLabel { get; set; } = PreChatForm.Default.SubmitLabel;
    public string CheckedLabel { get; set; } = PreChatForm.Default.CheckedLabel;
    public List<Field> Fields { get; set; } = [];
    public string? ConsentUrl { get; set; }

    public static FormFile Of(PreChatForm form) => new()
    {
        Title = form.Title,
        Intro = form.Intro,
        SubmitLabel = form.SubmitLabel,
        CheckedLabel = form.CheckedLabel,
        Fields = [.. form.Fields.Select(Field.Of)],
        ConsentUrl = form.ConsentUrl?.OriginalString,
    };

    public PreChatForm ToForm() => new()
    {
        Title = Title,
        Intro = Intro,
        SubmitLabel = SubmitLabel,
        CheckedLabel = CheckedLabel,
        Fields = [.. Fields.Select(f => f.ToField())],
        ConsentUrl = ConsentUrl is { } url ? new Uri(url, UriKind.RelativeOrAbsolute) : null,
    };

    internal sealed class Field
    {
        public string Key { get; set; } = "";
        public FormFieldType Type { get; set; }
        public string Label { get; set; } = "";
        public FormFieldRole Role { get; set; }
        public bool Required { get; set; }
        public string? Help { get; set; }
        public string? Placeholder { get; set; }
        public List<Option> Options { get; set; } = [];
        public double? Min { get; set; }
        public double? Max { get; set; }
        public int? MaxLength { get; set; }
        public string? Pattern { get; set; }
        public string? Autocomplete { get; set; }
        public string? DefaultValue { get; set; }
        public bool HideWhenKnown { get; set; }
        public bool IsPersonal { get; set; }
        public FormFieldSource Source { get; set; }
        public Condition? VisibleIf { get; set; }

        public static Field Of(FormField field) => new()
        {
            Key = field.Key,
            Type = field.Type,
            Label = field.Label,
            Role = field.Role,
            Required = field.Required,
            Help = field.Help,
            Placeholder = field.Placeholder,
            Options = [.. field.Options.Select(o => new Option(o.Value, o.Label, o.Queue?.Value))],
            Min = field.Min,
            Max = field.Max,
            MaxLength = field.MaxLength,
            Pattern = field.Pattern,
            Autocomplete = field.Autocomplete,
            DefaultValue = field.DefaultValue,
            HideWhenKnown = field.HideWhenKnown,
            IsPersonal = field.IsPersonal,
            Source = field.Source,
            VisibleIf = field.VisibleIf is { } condition ? new(condition.Key, condition.Kind, [.. condition.Values]) : null,
        };

        public FormField ToField() => new()
        {
            Key = Key,
            Type = Type,
            Label = Label,
            Role = Role,
            Required = Required,
            Help = Help,
            Placeholder = Placeholder,
            Options = [.. Options.Select(o => new FormOption(o.Value, o.Label, o.Queue is { } queue ? new QueueId(queue) : null))],
            Min = Min,
            Max = Max,
            MaxLength = MaxLength,
            Pattern = Pattern,
            Autocomplete = Autocomplete,
            DefaultValue = DefaultValue,
            HideWhenKnown = HideWhenKnown,
            IsPersonal = IsPersonal,
            Source = Source,
            VisibleIf = VisibleIf is { } condition ? new(condition.Key, condition.Kind, [.. condition.Values]) : null,
        };
    }

    internal sealed record Option(string Value, string Label, string? Queue);

    internal sealed record Condition(string Key, FormConditionKind Kind, ImmutableArray<string> Values);
}
