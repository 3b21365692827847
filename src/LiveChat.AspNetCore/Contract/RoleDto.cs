namespace LiveChat.AspNetCore.Contract;

/// <summary>Who wrote or did something.</summary>
internal enum RoleDto
{
    /// <summary>The person on the web page.</summary>
    Customer,

    /// <summary>An agent of the company.</summary>
    Agent,

    /// <summary>A message the widget sends by itself after the form.</summary>
    Automatic,

    /// <summary>The host's own code (a bot, a system), or LiveChat itself.</summary>
    System,
}
