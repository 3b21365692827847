namespace LiveChat.AspNetCore.Contract;

/// <summary>What a field asks for that may be known before: of the contact, or from a script of the page.</summary>
internal enum KnownAnswerDto
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The phone number.</summary>
    Phone,

    /// <summary>The customer's first words, which a script of the page may suggest.</summary>
    Message,
}
