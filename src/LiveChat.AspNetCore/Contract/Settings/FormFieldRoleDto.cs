namespace LiveChat.AspNetCore.Contract;

/// <summary>What an answer of a form is used for, beside being shown.</summary>
internal enum FormFieldRoleDto
{
    /// <summary>Only shown.</summary>
    Custom,

    /// <summary>The contact's name.</summary>
    ContactName,

    /// <summary>The contact's e-mail address; the transcript goes there.</summary>
    ContactEmail,

    /// <summary>The contact's phone number.</summary>
    ContactPhone,

    /// <summary>The customer's first words.</summary>
    Message,

    /// <summary>Chooses the queue, by the option's queue.</summary>
    Queue,
}
