namespace LiveChat.AspNetCore.Contract;

/// <summary>What of a contact a field asks for.</summary>
internal enum KnownAnswerDto
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The phone number.</summary>
    Phone,
}
