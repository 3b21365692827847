namespace LiveChat.Widgets;

/// <summary>How a field of the form before the chat is drawn and checked.</summary>
public enum FormFieldType
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Textarea,

    /// <summary>One e-mail address.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A number, with a point before its decimals.</summary>
    Number,

    /// <summary>One of the options, as a drop-down.</summary>
    Select,

    /// <summary>One of the options, all visible.</summary>
    Radio,

    /// <summary>Any of the options; sent as their values, one per line.</summary>
    Checkboxes,

    /// <summary>Yes or no; sent as <c>true</c> or not at all.</summary>
    Checkbox,

    /// <summary>A day, as <c>2030-12-31</c>.</summary>
    Date,

    /// <summary>Not shown; filled by the page.</summary>
    Hidden,

    /// <summary>Like a checkbox, and must be checked when required; its words link to <see cref="PreChatForm.ConsentUrl"/>.</summary>
    Consent,

    /// <summary>A heading between fields; has no answer.</summary>
    Heading,
}
