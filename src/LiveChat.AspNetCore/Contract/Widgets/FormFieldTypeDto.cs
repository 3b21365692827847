namespace LiveChat.AspNetCore.Contract;

/// <summary>How a field of the form is drawn and checked.</summary>
internal enum FormFieldTypeDto
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Textarea,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One of the options, as a drop-down.</summary>
    Select,

    /// <summary>One of the options, all visible.</summary>
    Radio,

    /// <summary>Any of the options; the answer is their values, one per line.</summary>
    Checkboxes,

    /// <summary>Yes or no; the answer is <c>true</c> or absent.</summary>
    Checkbox,

    /// <summary>A day, as <c>2030-12-31</c>.</summary>
    Date,

    /// <summary>Not shown; filled by the page.</summary>
    Hidden,

    /// <summary>Like a checkbox, and must be checked when required; its label may link to <c>consentUrl</c>.</summary>
    Consent,

    /// <summary>A heading between fields; has no answer.</summary>
    Heading,
}
